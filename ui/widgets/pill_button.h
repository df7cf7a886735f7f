// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/badges.h"
#include <QAbstractButton>

namespace leftfold::ui {

/// A pill that can be clicked: something to know that leads to where it is.
class PillButton : public QAbstractButton {
    Q_OBJECT
public:
    PillButton(const QString& text, Tone tone, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
};

} // namespace leftfold::ui
