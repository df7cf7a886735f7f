// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/value_history.h"
#include <QWidget>
#include <functional>

namespace leftfold::ui {

/// How a place of the state went along a history: numbers as a curve, everything else as bands, one colour a value; and where
/// the head is. A click leads to the step that wrote what stands there.
class ValueHistoryView : public QWidget {
    Q_OBJECT
public:
    using StepName = std::function<QString(std::size_t)>;

    explicit ValueHistoryView(QWidget* parent = nullptr);

    /// `name` says what is watched, `stepName` what a step is called (`v12`). Null: nothing is known yet.
    void show(const QString& name, std::shared_ptr<const ValueHistory> history, StepName stepName);
    /// A condition: bands where it holds.
    void show(const QString& name, const ConditionHistory& history, StepName stepName);
    using QWidget::show;
    void setHead(std::size_t step);
    bool isCurve() const { return m_curve; }

    /// What stands there after the step, as the history keeps it: a text without quotes, `3 items`, nothing.
    static QString textOf(const ValueRun& run);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepAsked(std::size_t step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    void prepare();
    void prepareBands();
    void tell();
    std::size_t stepAt(double x) const;
    std::size_t runAt(std::size_t step) const;
    double xOf(std::size_t step) const;
    void paintCurve(QPainter& painter) const;
    void paintBands(QPainter& painter) const;
    QColor bandColor(int band) const;

    QString m_name;
    std::shared_ptr<const ValueHistory> m_history;
    StepName m_stepName;
    std::size_t m_head = 0;
    bool m_curve = false;
    bool m_condition = false;
    std::vector<double> m_numbers; ///< by run; NaN where there is none
    std::vector<int> m_bands; ///< by run; -1: nothing there
};

} // namespace leftfold::ui
