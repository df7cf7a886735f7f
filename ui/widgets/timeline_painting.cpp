// SPDX-License-Identifier: Apache-2.0
// How the strip of a history looks.
#include "ui/widgets/mark_glyph.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/type_colors.h"
#include <QFontMetrics>
#include <QPainter>
#include <QSet>
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

QPixmap clearPixels(const QSizeF& size, double ratio) {
    QPixmap pixels((size * ratio).toSize());
    pixels.setDevicePixelRatio(ratio);
    pixels.fill(Qt::transparent);
    return pixels;
}

/// The first breakpoint or snapshot from that step on; of both at one step the breakpoint.
std::pair<MarkKind, const StepMark*> nextStop(const StepMarks& marks, int first, int last) {
    const auto stops = marks.within(MarkKind::Breakpoint, first, last);
    const auto snapshots = marks.within(MarkKind::Snapshot, first, last);
    const bool stop = !stops.empty() && (snapshots.empty() || stops.front().step <= snapshots.front().step);
    if (stop)
        return {MarkKind::Breakpoint, stops.data()};
    return {MarkKind::Snapshot, snapshots.empty() ? nullptr : snapshots.data()};
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
    if (m_stale || m_passed.devicePixelRatio() != devicePixelRatio())
        render();
    drawBars(painter);
    painter.drawPixmap(0, 0, m_over);
    drawOverview(painter);
    drawHead(painter);
}

/// Everything but the head is painted once; scrubbing only moves it, and the edge between the two looks of the bars.
void TimelineStrip::render() {
    renderBars(m_passed, 1);
    renderBars(m_ahead, aheadStrength);
    renderOver();
    m_stale = false;
}

void TimelineStrip::renderBars(QPixmap& pixels, double strength) const {
    const QRectF area(0, 0, barArea().width(), barHeight);
    const double round = area.width() / m_window.shown().span >= 6 ? 2 : 0;
    pixels = clearPixels(area.size(), devicePixelRatio());
    QPainter painter(&pixels);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (const TimelineBar& bar : m_bars.bars(area, m_window.shown())) {
        painter.setBrush(blend(tokens().window, typeColorAt(bar.color, tokens().dark), strength));
        if (round > 0)
            painter.drawRoundedRect(bar.rect, round, round);
        else
            painter.fillRect(bar.rect, painter.brush());
    }
}

void TimelineStrip::renderOver() {
    m_over = clearPixels(QSizeF(size()), devicePixelRatio());
    QPainter painter(&m_over);
    drawMarks(painter, MarkKind::Upcast, laneBelow);
    for (const MarkKind kind : {MarkKind::Bookmark, MarkKind::Match, MarkKind::Failure}) // the gravest on top
        drawMarks(painter, kind, laneAbove);
    drawLabels(painter);
}

void TimelineStrip::drawBars(QPainter& painter) const {
    const double left = barArea().left();
    const double head = std::clamp(xOf(value()), left, barArea().right());
    painter.save();
    painter.setClipRect(QRectF(0, 0, head, height()));
    painter.drawPixmap(QPointF(left, barTop), m_passed);
    painter.setClipRect(QRectF(head, 0, width() - head, height()));
    painter.drawPixmap(QPointF(left, barTop), m_ahead);
    painter.restore();
}

/// Each stands over the middle of its event's bar. Where there are more than fit, some stand for all.
void TimelineStrip::drawMarks(QPainter& painter, MarkKind kind, double y) const {
    const auto last = static_cast<int>(m_window.shown().end());
    auto first = static_cast<int>(std::ceil(m_window.shown().first));
    for (auto rest = m_marks.within(kind, first, last); !rest.empty(); rest = m_marks.within(kind, first, last)) {
        const int step = rest.front().step;
        drawMark(painter, kind, {xOf(step - 0.5), y}, smallReach, markColor(kind));
        first = std::max(step + 1, static_cast<int>(std::ceil(placeAt(xOf(step) + apart))));
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
    drawStops(painter, area.left() + metrics.horizontalAdvance(firstName) + 12, area.right() - metrics.horizontalAdvance(lastName) - 12);
}

/// Every mark first; words only where they end before the next one, and each text once.
void TimelineStrip::drawStops(QPainter& painter, double from, double to) const {
    const auto stops = stopsWithin(from + markReach, to);
    QSet<QString> said;
    for (std::size_t at = 0; at < stops.size(); ++at) {
        const auto& [kind, mark] = stops[at];
        const double x = xOf(mark->step);
        drawMark(painter, kind, {x, labelArea().center().y()});
        const double width = painter.fontMetrics().horizontalAdvance(mark->label) + 1;
        const double end = at + 1 < stops.size() ? xOf(stops[at + 1].second->step) - 2 * markReach : to;
        if (mark->label.isEmpty() || said.contains(mark->label) || x + 10 + width > end)
            continue;
        painter.drawText(QRectF(x + 10, labelArea().top(), width, labelArea().height()), Qt::AlignLeft | Qt::AlignVCenter, mark->label);
        said.insert(mark->label);
    }
}

/// Breakpoints and snapshots that can be told apart.
std::vector<std::pair<MarkKind, const StepMark*>> TimelineStrip::stopsWithin(double from, double to) const {
    std::vector<std::pair<MarkKind, const StepMark*>> stops;
    const auto last = static_cast<int>(std::floor(std::min(m_window.shown().end(), placeAt(to))));
    for (auto first = static_cast<int>(std::ceil(std::max(m_window.shown().first, placeAt(from)))); first <= last;) {
        const auto [kind, mark] = nextStop(m_marks, first, last);
        if (!mark)
            break;
        stops.emplace_back(kind, mark);
        first = std::max(mark->step + 1, static_cast<int>(std::ceil(placeAt(xOf(mark->step) + 2 * markReach))));
    }
    return stops;
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
