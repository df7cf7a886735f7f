// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/time_range.h"
#include "core/storage/time_buckets.h"
#include "ui/widgets/figure_chart.h"

namespace leftfold::ui {

/// How events fall over time, with the range that the filter leaves. Dragging chooses another range; so do the arrow keys (with
/// Shift they stretch it) and Enter; a double click or Backspace takes it away.
class TimeRangeChart : public FigureChart {
    Q_OBJECT
public:
    explicit TimeRangeChart(QWidget* parent = nullptr);

    void show(const TimeHistogram& times, const TimeRange& range);
    using QWidget::show;
    const TimeHistogram& times() const { return m_times; }

Q_SIGNALS:
    /// Whole buckets; without ends where there is to be no range.
    void rangeChosen(const leftfold::TimeRange& range);
    /// The bucket below the pointer or the cursor; -1: none.
    void bucketPointed(int bucket);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    int buckets() const { return static_cast<int>(m_times.counts.size()); }
    int bucketAt(double x) const;
    double xOf(double bucket) const;
    double placeOf(Instant instant) const;
    TimeRange chosen() const;

    TimeHistogram m_times;
    TimeRange m_range;
    int m_anchor = -1; ///< where the choice began; -1: there is none
    int m_cursor = -1;
};

} // namespace leftfold::ui
