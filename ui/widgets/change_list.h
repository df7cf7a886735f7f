// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/change_lines.h"
#include <QWidget>

namespace leftfold::ui {

/// What an event changed in the state, a line a change: + added, − removed, ~ old → new. Whole on hover.
class ChangeList : public QWidget {
    Q_OBJECT
public:
    explicit ChangeList(QWidget* parent = nullptr);

    void setLines(std::vector<ChangeLine> lines);
    const std::vector<ChangeLine>& lines() const { return m_lines; }
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::vector<ChangeLine> m_lines;
};

} // namespace leftfold::ui
