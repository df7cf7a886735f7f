// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/time_range_chart.h"
#include "ui/widgets/theme.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace leftfold::ui {

TimeRangeChart::TimeRangeChart(QWidget* parent)
    : FigureChart(tr("Events over time"), parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setCursor(Qt::CrossCursor);
}

void TimeRangeChart::show(const TimeHistogram& times, const TimeRange& range) {
    const bool same = m_times == times;
    m_times = times;
    m_range = range;
    if (!same) {
        m_anchor = -1;
        m_cursor = std::min(m_cursor, buckets() - 1);
        FigureChart::show(FlowFigure{times.counts, {}});
    }
    viewport()->update();
}

double TimeRangeChart::xOf(double bucket) const {
    const QRectF plot = chart()->plotArea();
    return plot.left() + plot.width() * bucket / std::max(1, buckets());
}

int TimeRangeChart::bucketAt(double x) const {
    const QRectF plot = chart()->plotArea();
    const auto place = static_cast<int>(std::floor((x - plot.left()) / std::max(1.0, plot.width()) * buckets()));
    return std::clamp(place, 0, std::max(0, buckets() - 1));
}

double TimeRangeChart::placeOf(Instant instant) const {
    const auto width = static_cast<double>(m_times.width.count());
    return std::clamp(static_cast<double>((instant - m_times.begin).count()) / std::max(1.0, width), 0.0, static_cast<double>(buckets()));
}

TimeRange TimeRangeChart::chosen() const {
    const auto first = static_cast<std::size_t>(std::min(m_anchor, m_cursor));
    const auto last = static_cast<std::size_t>(std::max(m_anchor, m_cursor));
    return {m_times.at(first), m_times.at(last + 1)};
}

void TimeRangeChart::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || buckets() == 0)
        return;
    m_anchor = m_cursor = bucketAt(event->position().x());
    viewport()->update();
}

void TimeRangeChart::mouseMoveEvent(QMouseEvent* event) {
    if (buckets() == 0)
        return;
    const int bucket = bucketAt(event->position().x());
    Q_EMIT bucketPointed(bucket);
    if (!event->buttons().testFlag(Qt::LeftButton) || m_anchor < 0)
        return;
    m_cursor = bucket;
    viewport()->update();
}

void TimeRangeChart::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_anchor < 0)
        return;
    const auto range = chosen();
    m_anchor = -1;
    viewport()->update();
    Q_EMIT rangeChosen(range);
}

void TimeRangeChart::mouseDoubleClickEvent(QMouseEvent*) {
    m_anchor = -1;
    Q_EMIT rangeChosen({});
}

void TimeRangeChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step != 0 && buckets() > 0) {
        const int from = std::clamp(m_cursor, 0, buckets() - 1);
        const bool stretches = event->modifiers().testFlag(Qt::ShiftModifier) && m_anchor >= 0;
        m_cursor = m_cursor < 0 ? from : std::clamp(from + step, 0, buckets() - 1);
        m_anchor = stretches ? m_anchor : m_cursor;
        Q_EMIT bucketPointed(m_cursor);
        return viewport()->update();
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_anchor >= 0)
        return Q_EMIT rangeChosen(chosen());
    if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete)
        return Q_EMIT rangeChosen({});
    FigureChart::keyPressEvent(event);
}

void TimeRangeChart::leaveEvent(QEvent* event) {
    Q_EMIT bucketPointed(-1);
    FigureChart::leaveEvent(event);
}

void TimeRangeChart::drawForeground(QPainter* painter, const QRectF& rect) {
    FigureChart::drawForeground(painter, rect);
    if (buckets() == 0)
        return;
    const QRectF plot = chart()->plotArea();
    const auto shade = [&](double from, double to, const QColor& color) {
        painter->fillRect(QRectF(from, plot.top(), to - from, plot.height()), color);
    };
    if (m_range.from || m_range.to) {
        QColor veil = tokens().base;
        veil.setAlphaF(0.72F);
        const double from = xOf(m_range.from ? placeOf(*m_range.from) : 0);
        const double to = xOf(m_range.to ? placeOf(*m_range.to) : buckets());
        shade(plot.left(), from, veil);
        shade(to, plot.right(), veil);
        painter->fillRect(QRectF(from, plot.bottom(), to - from, 2), tokens().accent);
    }
    if (m_anchor < 0)
        return;
    QColor choice = tokens().accent;
    choice.setAlphaF(0.28F);
    shade(xOf(std::min(m_anchor, m_cursor)), xOf(std::max(m_anchor, m_cursor) + 1), choice);
}

} // namespace leftfold::ui
