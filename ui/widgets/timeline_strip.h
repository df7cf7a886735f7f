// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/step_marks.h"
#include "ui/widgets/timeline_bars.h"
#include <QAbstractSlider>
#include <QPixmap>
#include <functional>

class QGestureEvent;

namespace leftfold::ui {

/// What the strip says about a step: its name below the ends (`v42`), and its event in the tool tip.
struct StepTexts {
    std::function<QString(int step)> name;
    std::function<QString(int step)> event;
};

/// A history from left to right: a bar for each step, coloured by its type and as high as it changed much; marks; and the head,
/// which is dragged to scrub. Long histories become density, and can be zoomed and panned. The slider's value is the head's step.
class TimelineStrip : public QAbstractSlider {
    Q_OBJECT
public:
    explicit TimelineStrip(QWidget* parent = nullptr);

    void setSteps(std::vector<TimelineStep> steps);
    /// How much each step from `first` on changes, once that is known.
    void setWeights(int first, const std::vector<int>& changes);
    void setMarks(StepMarks marks);
    const StepMarks& marks() const { return m_marks; }
    void setTexts(StepTexts texts);

    const TimelineBars& bars() const { return m_bars; }
    const TimelineWindow& window() const { return m_window; }
    /// Above 1: nearer; the head stays where it is while it is seen.
    void zoom(double factor);
    void fit();

    /// Where the head of that step stands.
    double xOf(double step) const;
    /// The step whose head is nearest.
    int stepAt(double x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Zoomed or panned.
    void windowChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void sliderChange(SliderChange change) override;
    bool event(QEvent* event) override;

private:
    enum class Drag { None, Scrub, Pan, Overview };
    Drag dragAt(const QMouseEvent& event) const;
    QRectF barArea() const;
    QRectF labelArea() const;
    QRectF overviewArea() const;
    void render();
    void renderBars(QPixmap& pixels, double strength) const;
    void renderOver();
    void drawBars(QPainter& painter) const;
    void drawMarks(QPainter& painter, MarkKind kind, double y) const;
    void drawLabels(QPainter& painter) const;
    void drawStops(QPainter& painter, double from, double to) const;
    std::vector<std::pair<MarkKind, const StepMark*>> stopsWithin(double from, double to) const;
    void drawOverview(QPainter& painter) const;
    void drawHead(QPainter& painter) const;
    double placeAt(double x) const;
    void zoomAt(double x, double factor);
    void moveWindow();
    void dragTo(double x);
    bool pinch(QEvent* event);
    QString describe(int step) const;

    TimelineBars m_bars;
    TimelineWindow m_window;
    StepMarks m_marks;
    StepTexts m_texts;
    QPixmap m_passed; ///< bars as they look behind the head, and ahead of it
    QPixmap m_ahead;
    QPixmap m_over; ///< marks and labels
    bool m_stale = true; ///< those three
    Drag m_drag = Drag::None;
    double m_dragX = 0;
    double m_wheel = 0; ///< notches that are not whole yet
};

} // namespace leftfold::ui
