// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QFontMetrics>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr double padding = 12;
constexpr double barHeight = 40;
constexpr double handleRoom = 10;
constexpr double radius = 8;
constexpr double aheadStrength = 0.32;

int labelHeight() {
    return QFontMetrics(textFont(TextStyle::Caption)).height();
}

QPainterPath diamond(const QPointF& middle, double reach) {
    QPainterPath path;
    path.moveTo(middle + QPointF(0, -reach));
    path.lineTo(middle + QPointF(reach, 0));
    path.lineTo(middle + QPointF(0, reach));
    path.lineTo(middle + QPointF(-reach, 0));
    path.closeSubpath();
    return path;
}

} // namespace

TimelineStrip::TimelineStrip(QWidget* parent)
    : QAbstractSlider(parent) {
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Timeline"));
    setRange(0, 0);
    connect(&Theme::instance(), &Theme::changed, this, &QWidget::updateGeometry);
}

void TimelineStrip::setSteps(std::vector<TimelineStep> steps) {
    m_bars.setSteps(std::move(steps));
    setRange(0, m_bars.count());
    setPageStep(std::max(1, m_bars.count() / 20));
    update();
}

void TimelineStrip::setWeights(const std::vector<int>& changes) {
    m_bars.setWeights(changes);
    update();
}

void TimelineStrip::setMarks(std::vector<TimelineMark> snapshots) {
    m_marks = std::move(snapshots);
    update();
}

void TimelineStrip::setEnds(const QString& first, const QString& last) {
    m_first = first;
    m_last = last;
    update();
}

QSize TimelineStrip::sizeHint() const {
    return {480, static_cast<int>(handleRoom + barHeight + 8) + labelHeight() + 10};
}

QSize TimelineStrip::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

QRectF TimelineStrip::barArea() const {
    return {padding, handleRoom, std::max(1.0, width() - 2 * padding), barHeight};
}

QRectF TimelineStrip::labelArea() const {
    return {padding, barArea().bottom() + 8, barArea().width(), static_cast<double>(labelHeight())};
}

double TimelineStrip::xOf(int step) const {
    return barArea().left() + barArea().width() * step / std::max(1, maximum());
}

int TimelineStrip::stepAt(double x) const {
    const double share = (x - barArea().left()) / barArea().width();
    return std::clamp(static_cast<int>(std::lround(share * maximum())), 0, maximum());
}

void TimelineStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? tokens().accent : tokens().line, 1));
    painter.setBrush(tokens().window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (m_bars.count() == 0)
        return;
    drawBars(painter);
    drawFailures(painter);
    drawLabels(painter);
    drawHead(painter);
}

void TimelineStrip::drawBars(QPainter& painter) const {
    const double head = xOf(value());
    const double round = barArea().width() / m_bars.count() >= 6 ? 2 : 0;
    painter.setPen(Qt::NoPen);
    for (const TimelineBar& bar : m_bars.bars(barArea())) {
        const QColor color = typeColorAt(bar.color, tokens().dark);
        painter.setBrush(bar.rect.center().x() <= head ? color : blend(tokens().window, color, aheadStrength));
        if (round > 0)
            painter.drawRoundedRect(bar.rect, round, round);
        else
            painter.fillRect(bar.rect, painter.brush());
    }
}

void TimelineStrip::drawFailures(QPainter& painter) const {
    constexpr double reach = 2.5;
    painter.setPen(QPen(tokens().removed, 1.6));
    for (const double x : m_bars.failures(barArea())) {
        const double y = handleRoom - 2;
        painter.drawLine(QPointF(x - reach, y - reach), QPointF(x + reach, y + reach));
        painter.drawLine(QPointF(x - reach, y + reach), QPointF(x + reach, y - reach));
    }
}

void TimelineStrip::drawLabels(QPainter& painter) const {
    const QRectF area = labelArea();
    const QFontMetrics metrics(textFont(TextStyle::Caption));
    painter.setFont(textFont(TextStyle::Caption));
    painter.setPen(tokens().faint);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_first);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, m_last);
    const double end = area.right() - metrics.horizontalAdvance(m_last) - 12;
    double free = area.left() + metrics.horizontalAdvance(m_first) + 12;
    for (const TimelineMark& mark : m_marks) {
        const double x = xOf(mark.step);
        const double width = metrics.horizontalAdvance(mark.label) + 10;
        if (x - 5 < free || x > end)
            continue;
        painter.fillPath(diamond(QPointF(x, area.center().y()), 4.5), tokens().mark);
        free = x + 8;
        if (x + width > end)
            continue;
        painter.drawText(QRectF(x + 10, area.top(), width, area.height()), Qt::AlignLeft | Qt::AlignVCenter, mark.label);
        free = x + width + 12;
    }
}

void TimelineStrip::drawHead(QPainter& painter) const {
    const double x = std::round(xOf(value()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accent);
    painter.drawRect(QRectF(x - 1, 2, 2, barArea().bottom() + 6));
    painter.drawRoundedRect(QRectF(x - 6, 0, 12, 8), 3, 3);
}

void TimelineStrip::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(stepAt(event->position().x()));
}

void TimelineStrip::mouseMoveEvent(QMouseEvent* event) {
    if (isSliderDown())
        setValue(stepAt(event->position().x()));
}

void TimelineStrip::mouseReleaseEvent(QMouseEvent*) {
    setSliderDown(false);
}

void TimelineStrip::wheelEvent(QWheelEvent* event) {
    const int notches = event->angleDelta().y() / 120;
    setValue(value() - notches);
    event->accept();
}

bool TimelineStrip::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QAbstractSlider::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), describe(stepAt(help->pos().x())), this);
    return true;
}

QString TimelineStrip::describe(int step) const {
    QStringList lines{tr("step %1 of %2").arg(step).arg(maximum())};
    for (const TimelineMark& mark : m_marks) {
        if (std::abs(xOf(mark.step) - xOf(step)) < 4)
            lines << mark.label;
    }
    if (step > 0 && m_bars.steps()[static_cast<std::size_t>(step) - 1].failed)
        lines << tr("this event failed");
    return lines.join(QLatin1Char('\n'));
}

} // namespace leftfold::ui
