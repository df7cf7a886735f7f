// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/timeline_bars.h"
#include <QAbstractSlider>

namespace leftfold::ui {

/// A history from left to right: a bar for each step, coloured by its type and as high as it changed much; snapshots,
/// failures, and the head, which is dragged to scrub. Long histories become density. The slider's value is the head's step.
class TimelineStrip : public QAbstractSlider {
    Q_OBJECT
public:
    explicit TimelineStrip(QWidget* parent = nullptr);

    void setSteps(std::vector<TimelineStep> steps);
    /// How much each step changes, once that is known; from step 1 on.
    void setWeights(const std::vector<int>& changes);
    void setMarks(std::vector<TimelineMark> snapshots);
    /// What stands below the first and the last step: `v1`, `v96`.
    void setEnds(const QString& first, const QString& last);

    const TimelineBars& bars() const { return m_bars; }
    /// Where the head of that step stands.
    double xOf(int step) const;
    /// The step whose head is nearest.
    int stepAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF barArea() const;
    QRectF labelArea() const;
    void drawBars(QPainter& painter) const;
    void drawFailures(QPainter& painter) const;
    void drawLabels(QPainter& painter) const;
    void drawHead(QPainter& painter) const;
    QString describe(int step) const;

    TimelineBars m_bars;
    std::vector<TimelineMark> m_marks;
    QString m_first;
    QString m_last;
};

} // namespace leftfold::ui
