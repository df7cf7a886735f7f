// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/theme.h"
#include <QAccessible>
#include <QFontMetrics>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr double keyZoom = 1.5;
constexpr double wheelZoom = 1.25;
/// A pixel of the strip may stand for many steps; marks so near are told with them.
constexpr double nearby = 4;

} // namespace

TimelineStrip::TimelineStrip(QWidget* parent)
    : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    setRange(0, 0);
    grabGesture(Qt::PinchGesture);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        m_stale = true;
        updateGeometry();
    });
}

void TimelineStrip::setSteps(std::vector<TimelineStep> steps) {
    m_bars.setSteps(std::move(steps));
    m_window.setCount(m_bars.count());
    setRange(0, m_bars.count());
    setPageStep(std::max(1, m_bars.count() / 20));
    moveWindow();
}

void TimelineStrip::setWeights(int first, const std::vector<int>& changes) {
    m_bars.setWeights(first, changes);
    m_stale = true;
    update();
}

void TimelineStrip::setMarks(StepMarks marks) {
    m_marks = std::move(marks);
    m_stale = true;
    update();
}

void TimelineStrip::setTexts(StepTexts texts) {
    m_texts = std::move(texts);
    m_stale = true;
    update();
}

void TimelineStrip::fit() {
    m_window.fit();
    moveWindow();
}

void TimelineStrip::zoom(double factor) {
    const double head = value();
    const bool seen = head >= m_window.shown().first && head <= m_window.shown().end();
    m_window.zoom(factor, seen ? head : m_window.shown().first + m_window.shown().span / 2);
    moveWindow();
}

void TimelineStrip::zoomAt(double x, double factor) {
    m_window.zoom(factor, placeAt(x));
    moveWindow();
}

void TimelineStrip::moveWindow() {
    m_stale = true;
    update();
    Q_EMIT windowChanged();
}

double TimelineStrip::xOf(double step) const {
    return barArea().left() + barArea().width() * (step - m_window.shown().first) / m_window.shown().span;
}

double TimelineStrip::placeAt(double x) const {
    return m_window.shown().first + (x - barArea().left()) / barArea().width() * m_window.shown().span;
}

int TimelineStrip::stepAt(double x) const {
    return std::clamp(static_cast<int>(std::lround(placeAt(x))), 0, maximum());
}

void TimelineStrip::resizeEvent(QResizeEvent* event) {
    m_stale = true;
    QAbstractSlider::resizeEvent(event);
}

/// The bars are dragged over to scrub; the line of labels, or the middle button anywhere, moves the window.
TimelineStrip::Drag TimelineStrip::dragAt(const QMouseEvent& event) const {
    const bool zoomed = !m_window.isFitted();
    if (event.button() == Qt::MiddleButton)
        return zoomed ? Drag::Pan : Drag::None;
    if (event.button() != Qt::LeftButton)
        return Drag::None;
    if (zoomed && overviewArea().adjusted(-8, -3, 8, 8).contains(event.position()))
        return Drag::Overview;
    return zoomed && labelArea().contains(event.position()) ? Drag::Pan : Drag::Scrub;
}

void TimelineStrip::mousePressEvent(QMouseEvent* event) {
    m_drag = dragAt(*event);
    m_dragX = event->position().x();
    if (m_drag == Drag::Scrub)
        setSliderDown(true);
    if (m_drag == Drag::Pan)
        setCursor(Qt::ClosedHandCursor);
    else
        dragTo(m_dragX);
}

void TimelineStrip::dragTo(double x) {
    const double moved = x - std::exchange(m_dragX, x);
    if (m_drag == Drag::Scrub)
        return setValue(stepAt(x));
    if (m_drag == Drag::None)
        return;
    if (m_drag == Drag::Pan)
        m_window.pan(-moved / barArea().width() * m_window.shown().span);
    else
        m_window.pan(
            (x - overviewArea().left()) / overviewArea().width() * m_window.count() - m_window.shown().first - m_window.shown().span / 2);
    moveWindow();
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event) {
    if (m_drag != Drag::None)
        return dragTo(event->position().x());
    const bool pans = !m_window.isFitted() && labelArea().contains(event->position());
    setCursor(pans ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent*) {
    m_drag = Drag::None;
    setSliderDown(false);
    unsetCursor();
}

void TimelineStrip::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        fit();
}

/// The wheel steps; with Ctrl it zooms at the pointer, and sideways it pans.
void TimelineStrip::wheelEvent(QWheelEvent* event) {
    event->accept();
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier))
        return zoomAt(event->position().x(), std::pow(wheelZoom, turned.y() / 120.0));
    const bool sideways = std::abs(turned.x()) > std::abs(turned.y()) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (sideways && !m_window.isFitted()) {
        m_window.pan(-(turned.x() != 0 ? turned.x() : turned.y()) / 120.0 * m_window.shown().span / 10);
        return moveWindow();
    }
    m_wheel += turned.y() / 120.0;
    const int notches = static_cast<int>(m_wheel);
    m_wheel -= notches;
    setValue(value() - notches);
}

void TimelineStrip::keyPressEvent(QKeyEvent* event) {
    switch (event->modifiers().testFlag(Qt::ControlModifier) ? 0 : event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(keyZoom);
    case Qt::Key_Minus:
        return zoom(1 / keyZoom);
    case Qt::Key_0:
        return fit();
    default:
        return QAbstractSlider::keyPressEvent(event);
    }
}

void TimelineStrip::sliderChange(SliderChange change) {
    QAbstractSlider::sliderChange(change);
    if (change != SliderValueChange)
        return;
    const ShownSteps before = m_window.shown();
    m_window.reveal(value());
    if (before != m_window.shown())
        moveWindow();
    if (QAccessible::isActive())
        setAccessibleDescription(describe(value()));
}

/// Two fingers on a touch pad or on the screen.
bool TimelineStrip::pinch(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        const auto* native = static_cast<QNativeGestureEvent*>(event);
        if (native->gestureType() == Qt::ZoomNativeGesture)
            zoomAt(native->position().x(), 1 + native->value());
        return native->gestureType() == Qt::ZoomNativeGesture;
    }
    const auto* gesture = event->type() == QEvent::Gesture ? static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture) : nullptr;
    if (const auto* fingers = qobject_cast<const QPinchGesture*>(gesture))
        zoomAt(mapFromGlobal(fingers->centerPoint().toPoint()).x(), fingers->scaleFactor());
    return gesture != nullptr;
}

bool TimelineStrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), describe(stepAt(help->pos().x())), this);
        return true;
    }
    return pinch(event) || QAbstractSlider::event(event);
}

QString TimelineStrip::describe(int step) const {
    QStringList lines{tr("step %1 of %2").arg(step).arg(maximum())};
    if (m_texts.event && step > 0)
        lines.prepend(m_texts.event(step));
    const auto reach = static_cast<int>(nearby / barArea().width() * m_window.shown().span);
    lines << m_marks.texts(step - reach, step + reach);
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace leftfold::ui
