// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/outbox/message_figures.h"
#include <QWidget>

namespace leftfold::ui {

class FigureChart;
class TextLabel;

/// Three small charts over the messages: what came and left over time, how long is waited, how often was tried.
class OutboxFigures : public QWidget {
    Q_OBJECT
public:
    explicit OutboxFigures(QWidget* parent = nullptr);

    void show(const MessageFigures& figures);
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildFlow();
    QWidget* buildBars(const QString& title, TextLabel*& caption, FigureChart*& chart);
    void showTimes();
    void draw();

    MessageFigures m_figures;
    TextLabel* m_peak = nullptr;
    TextLabel* m_from = nullptr;
    TextLabel* m_to = nullptr;
    TextLabel* m_agesAt = nullptr;
    TextLabel* m_attemptsOf = nullptr;
    FigureChart* m_flow = nullptr;
    FigureChart* m_ages = nullptr;
    FigureChart* m_attempts = nullptr;
    QWidget* m_attemptsColumn = nullptr;
};

} // namespace leftfold::ui
