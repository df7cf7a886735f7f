// SPDX-License-Identifier: Apache-2.0
// How the strip of a history looks.
#include "ui/widgets/mark_glyph.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/type_colors.h"
#include <QFontMetrics>
#include <QPainter>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr double padding = 12;
constexpr double laneAbove = 12; ///< the middle of the marks over the bars
constexpr double barTop = 18;
constexpr double barHeight = 36;
constexpr double laneBelow = barTop + barHeight + 5;
constexpr double labelTop = barTop + barHeight + 10;
constexpr double radius = 8;
constexpr double aheadStrength = 0.32;
constexpr double smallReach = 4;
/// Marks of one kind keep so much distance.
constexpr double apart = 7;

int labelHeight() {
    return QFontMetrics(textFont(TextStyle::Caption)).height();
}

} // namespace

QSize TimelineStrip::sizeHint() const {
    return {480, static_cast<int>(labelTop) + labelHeight() + 10};
}

QSize TimelineStrip::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

QRectF TimelineStrip::barArea() const {
    return {padding, barTop, std::max(1.0, width() - 2 * padding), barHeight};
}

QRectF TimelineStrip::labelArea() const {
    return {padding, labelTop, barArea().width(), static_cast<double>(labelHeight())};
}

QRectF TimelineStrip::overviewArea() const {
    return {padding, height() - 7.0, barArea().width(), 3};
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
    drawMarks(painter, MarkKind::Upcast, laneBelow);
    for (const MarkKind kind : {MarkKind::Bookmark, MarkKind::Match, MarkKind::Failure}) // the gravest on top
        drawMarks(painter, kind, laneAbove);
    drawLabels(painter);
    drawOverview(painter);
    drawHead(painter);
}

/// The bars are painted once in both strengths; scrubbing only moves the edge between them.
void TimelineStrip::drawBars(QPainter& painter) {
    if (m_stale || m_passed.devicePixelRatio() != devicePixelRatio())
        renderBars();
    const double left = barArea().left();
    const double head = std::clamp(xOf(value()), left, barArea().right());
    painter.save();
    painter.setClipRect(QRectF(0, 0, head, height()));
    painter.drawPixmap(QPointF(left, barTop), m_passed);
    painter.setClipRect(QRectF(head, 0, width() - head, height()));
    painter.drawPixmap(QPointF(left, barTop), m_ahead);
    painter.restore();
}

void TimelineStrip::renderBars() {
    const QRectF area(0, 0, barArea().width(), barHeight);
    const double round = area.width() / m_window.shown().span >= 6 ? 2 : 0;
    const auto bars = m_bars.bars(area, m_window.shown());
    for (QPixmap* pixels : {&m_passed, &m_ahead}) {
        *pixels = QPixmap((area.size() * devicePixelRatio()).toSize());
        pixels->setDevicePixelRatio(devicePixelRatio());
        pixels->fill(Qt::transparent);
        QPainter painter(pixels);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        for (const TimelineBar& bar : bars) {
            const QColor color = typeColorAt(bar.color, tokens().dark);
            painter.setBrush(pixels == &m_passed ? color : blend(tokens().window, color, aheadStrength));
            if (round > 0)
                painter.drawRoundedRect(bar.rect, round, round);
            else
                painter.fillRect(bar.rect, painter.brush());
        }
    }
    m_stale = false;
}

/// Each stands over the middle of its event's bar. Where there are more than fit, some stand for all.
void TimelineStrip::drawMarks(QPainter& painter, MarkKind kind, double y) const {
    const auto first = static_cast<int>(std::ceil(m_window.shown().first));
    const auto last = static_cast<int>(m_window.shown().end());
    double free = barArea().left() - apart;
    for (const StepMark& mark : m_marks.within(kind, first, last)) {
        const double x = xOf(mark.step - 0.5);
        if (x < free)
            continue;
        drawMark(painter, kind, {x, y}, smallReach, markColor(kind));
        free = x + apart;
    }
}

/// The ends of what is seen, and between them what stands at a step: snapshots and breakpoints, with words where there is room.
void TimelineStrip::drawLabels(QPainter& painter) const {
    const QRectF area = labelArea();
    const QFontMetrics metrics(textFont(TextStyle::Caption));
    const auto name = [this](double step) { return m_texts.name ? m_texts.name(static_cast<int>(step)) : QString(); };
    const QString firstName = name(std::floor(m_window.shown().first) + 1);
    const QString lastName = name(std::ceil(m_window.shown().end()));
    painter.setFont(textFont(TextStyle::Caption));
    painter.setPen(tokens().faint);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, firstName);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, lastName);
    const double end = area.right() - metrics.horizontalAdvance(lastName) - 12;
    double free = area.left() + metrics.horizontalAdvance(firstName) + 12;
    const auto first = static_cast<int>(std::ceil(m_window.shown().first));
    const auto last = static_cast<int>(m_window.shown().end());
    auto stops = m_marks.within(MarkKind::Breakpoint, first, last);
    for (const StepMark& snapshot : m_marks.within(MarkKind::Snapshot, first, last)) {
        for (; !stops.empty() && stops.front().step <= snapshot.step; stops = stops.subspan(1))
            free = drawLabel(painter, MarkKind::Breakpoint, stops.front(), free, end);
        free = drawLabel(painter, MarkKind::Snapshot, snapshot, free, end);
    }
    for (const StepMark& stop : stops)
        free = drawLabel(painter, MarkKind::Breakpoint, stop, free, end);
}

/// Gives the place from which on the line is free.
double TimelineStrip::drawLabel(QPainter& painter, MarkKind kind, const StepMark& mark, double free, double end) const {
    const double x = xOf(mark.step);
    if (x - 5 < free || x > end)
        return free;
    const double width = painter.fontMetrics().horizontalAdvance(mark.label) + 10;
    drawMark(painter, kind, {x, labelArea().center().y()});
    if (mark.label.isEmpty() || x + width > end)
        return x + 8;
    painter.drawText(QRectF(x + 10, labelArea().top(), width, labelArea().height()), Qt::AlignLeft | Qt::AlignVCenter, mark.label);
    return x + width + 12;
}

/// Where the window lies in the whole, while it is not all of it.
void TimelineStrip::drawOverview(QPainter& painter) const {
    if (m_window.isFitted())
        return;
    const QRectF track = overviewArea();
    const double scale = track.width() / std::max(1, m_window.count());
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().line);
    painter.drawRoundedRect(track, 1.5, 1.5);
    painter.setBrush(tokens().mark);
    const double width = std::max(8.0, m_window.shown().span * scale);
    const double left = std::min(track.left() + m_window.shown().first * scale, track.right() - width);
    painter.drawRoundedRect(QRectF(left, track.top(), width, track.height()), 1.5, 1.5);
    painter.setBrush(tokens().accent);
    painter.drawRect(QRectF(track.left() + value() * scale - 1, track.top() - 2, 2, track.height() + 4));
}

void TimelineStrip::drawHead(QPainter& painter) const {
    const double x = std::round(xOf(value()));
    if (x < barArea().left() - 1 || x > barArea().right() + 1)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accent);
    painter.drawRect(QRectF(x - 1, 2, 2, barArea().bottom() + 6));
    painter.drawRoundedRect(QRectF(x - 6, 0, 12, 8), 3, 3);
}

} // namespace leftfold::ui
