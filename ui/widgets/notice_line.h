// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/badges.h"

class QGridLayout;
class QPushButton;

namespace leftfold::ui {

class TextLabel;

/// Stands over a part of a page while something must be known about all of it: a pill, a sentence, perhaps a next step.
class NoticeLine : public QWidget {
    Q_OBJECT
public:
    explicit NoticeLine(QWidget* parent = nullptr);

    /// Empty `step`: there is none to offer.
    void show(const QString& pill, Tone tone, const QString& sentence, const QString& step = {});
    using QWidget::show;
    QString sentence() const;

Q_SIGNALS:
    void stepAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QGridLayout* m_grid = nullptr;
    bool m_narrow = false;
    Badge* m_pill = nullptr;
    TextLabel* m_sentence = nullptr;
    QPushButton* m_step = nullptr;
    Tone m_tone = Tone::Neutral;
};

} // namespace leftfold::ui
