// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_timeline_view.h"
#include "core/causation/latency_text.h"
#include "ui/models/chain_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr int leftMargin = 16;
constexpr int rightMargin = 16;
constexpr int latencyRoom = 72; ///< right of the last bar
constexpr double barHeight = 9;
constexpr double leastBar = 3;
constexpr double closest = 1e-7; ///< of the whole axis
constexpr double step = 1.25;

QFontMetrics captionMetrics() {
    return QFontMetrics(textFont(TextStyle::Caption));
}

} // namespace

ChainTimelineView::ChainTimelineView(QWidget* parent)
    : ChainRowsView(tr("Timeline of the chain"), parent) {
    setObjectName(QStringLiteral("chainTimeline"));
    setMinimumSize(200, 100);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

int ChainTimelineView::nameWidth() const {
    return std::clamp(viewport()->width() / 3, 150, scaled(420));
}

QRect ChainTimelineView::axisArea() const {
    const int left = leftMargin + nameWidth() + 16;
    return {left, 0, std::max(40, viewport()->width() - left - rightMargin - scaled(latencyRoom)), viewport()->height()};
}

double ChainTimelineView::xOf(double place) const {
    const QRect axis = axisArea();
    return axis.left() + (place - m_from) / (m_to - m_from) * axis.width();
}

void ChainTimelineView::setSpan(double from, double to) {
    const double length = std::clamp(to - from, closest, 1.0);
    m_from = std::clamp(from, 0.0, 1 - length);
    m_to = m_from + length;
    viewport()->update();
    Q_EMIT seenChanged();
}

void ChainTimelineView::arranged(bool anew) {
    if (anew) {
        m_from = 0;
        m_to = 1;
    }
    ChainRowsView::arranged(anew);
}

void ChainTimelineView::zoom(double factor, double x) {
    const QRect axis = axisArea();
    const double share = std::clamp((x - axis.left()) / axis.width(), 0.0, 1.0);
    const double middle = m_from + share * (m_to - m_from);
    const double length = std::clamp((m_to - m_from) / factor, closest, 1.0);
    setSpan(middle - share * length, middle + (1 - share) * length);
}

void ChainTimelineView::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        zoom(std::pow(step, event->angleDelta().y() / 120.0), event->position().x());
    } else if (event->modifiers() & Qt::ShiftModifier) {
        const double by = (m_to - m_from) / 10 * event->angleDelta().y() / 120.0;
        setSpan(m_from - by, m_to - by);
    } else {
        ChainRowsView::wheelEvent(event);
    }
}

void ChainTimelineView::keyPressEvent(QKeyEvent* event) {
    const double middle = axisArea().center().x();
    if (event->key() == Qt::Key_Plus)
        zoom(step, middle);
    else if (event->key() == Qt::Key_Minus)
        zoom(1 / step, middle);
    else if (event->key() == Qt::Key_0)
        setSpan(0, 1);
    else
        ChainRowsView::keyPressEvent(event);
}

QString ChainTimelineView::idleText() const {
    if (!scene())
        return {};
    return scene()->idle == IdleTime::Compressed ? tr("idle gaps compressed") : tr("idle gaps as they were");
}

QRect ChainTimelineView::idleArea() const {
    const int width = captionMetrics().horizontalAdvance(idleText()) + 4;
    return {viewport()->width() - rightMargin - width, 0, width, headHeight()};
}

void ChainTimelineView::mousePressEvent(QMouseEvent* event) {
    if (idleArea().contains(event->pos()))
        Q_EMIT idleAsked();
    else
        ChainRowsView::mousePressEvent(event);
}

void ChainTimelineView::mouseMoveEvent(QMouseEvent* event) {
    if (idleArea().contains(event->pos()))
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
    ChainRowsView::mouseMoveEvent(event);
}

void ChainTimelineView::paintHead(QPainter& painter, const QRect& area) {
    const RowText faint{TextStyle::Caption, tokens().faint};
    drawRowText(&painter, QRect(leftMargin, 0, nameWidth(), area.height()), tr("event"), faint);
    drawRowText(&painter, idleArea(), idleText(), {TextStyle::Caption, tokens().accentText});
    const QString critical = tr("critical path \u00b7 ");
    const int left = idleArea().left() - captionMetrics().horizontalAdvance(critical);
    drawRowText(&painter, QRect(left, 0, idleArea().left() - left, area.height()), critical, faint);
    painter.fillRect(QRectF(left - 16, area.height() / 2.0, 12, 1.6), tokens().text);
    paintMarks(painter, QRect(axisArea().left(), 0, left - 20 - axisArea().left(), area.height()));
}

void ChainTimelineView::paintMarks(QPainter& painter, const QRect& area) const {
    const QFontMetrics metrics(textFont(TextStyle::Mono));
    const int most = std::max(2, axisArea().width() / 110);
    int free = area.left() - 1;
    for (const TimeMark& mark : scene()->waterfall.axis.marks(m_from, m_to, most)) {
        const int x = static_cast<int>(xOf(mark.place));
        const QString text = fromStored(latencyText(mark.after));
        const int width = metrics.horizontalAdvance(text) + 2;
        if (x < free || x + width > area.right())
            continue;
        drawRowText(&painter, QRect(x, 0, width, area.height()), text, {TextStyle::Mono, tokens().faint});
        free = x + width + 8;
    }
}

void ChainTimelineView::paintGaps(QPainter& painter, int row, const QRect& area) const {
    const QRect axis = axisArea();
    for (const IdleGap& gap : scene()->waterfall.axis.gaps()) {
        const double left = std::max<double>(axis.left(), xOf(gap.from));
        const double right = std::min<double>(axis.right(), xOf(gap.to));
        if (right - left < 4)
            continue;
        painter.setPen(QPen(tokens().line, 1, Qt::DashLine));
        const double middle = (left + right) / 2;
        painter.drawLine(QPointF(middle - 2, area.top()), QPointF(middle - 2, area.bottom() + 1));
        painter.drawLine(QPointF(middle + 2, area.top()), QPointF(middle + 2, area.bottom() + 1));
        const QString text = fromStored(latencyText(gap.lasted));
        const int width = captionMetrics().horizontalAdvance(text);
        if (row == seenRows().first && right - left > width + 16)
            drawRowText(&painter, QRect(static_cast<int>(middle) + 6, area.top(), width + 4, area.height()), text,
                {TextStyle::Caption, tokens().faint});
    }
}

void ChainTimelineView::paintRow(QPainter& painter, int row, const QRect& area) {
    paintName(painter, row, QRect(leftMargin, area.top(), nameWidth(), area.height()));
    const QRect axis = axisArea();
    painter.save();
    painter.setClipRect(QRect(axis.left() - 2, area.top(), viewport()->width() - axis.left(), area.height()));
    paintGaps(painter, row, area);
    const WaterfallBar& bar = scene()->bar(row);
    const ChainNode* node = scene()->nodeOf(row);
    if (bar.known && node) {
        const double left = std::max(xOf(bar.from), -10.0);
        const double right = std::min(xOf(bar.to), viewport()->width() + 10.0);
        const double width = std::max(leastBar, right - left);
        const QRectF rect(std::min(left, axis.left() + axis.width() - leastBar), area.center().y() - barHeight / 2, width, barHeight);
        const QColor color = typeColor(node->event.aggregate.type);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(bar.backward ? QPen(tokens().changed, 1.4, Qt::DashLine) : QPen(Qt::NoPen));
        painter.setBrush(bar.backward ? tokens().changedSoft : bar.critical ? color : blend(tokens().base, color, 0.5));
        painter.drawRoundedRect(rect, 2, 2);
        if (bar.critical)
            painter.fillRect(QRectF(rect.left(), rect.bottom() + 2, rect.width(), 1.6), tokens().text);
        painter.setRenderHint(QPainter::Antialiasing, false);
        paintLatency(painter, row, area, rect);
    } else if (node) {
        drawRowText(&painter, QRect(axis.left(), area.top(), axis.width(), area.height()), tr("no time stored"),
            {TextStyle::Caption, tokens().faint});
    }
    painter.restore();
}

void ChainTimelineView::paintLatency(QPainter& painter, int row, const QRect& area, const QRectF& bar) const {
    const QString text = rowLatencyText(*scene(), row);
    const int width = QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(text) + 2;
    int left = static_cast<int>(bar.right()) + 10;
    if (left + width > viewport()->width() - 4)
        left = static_cast<int>(bar.left()) - width - 8;
    const QColor color = scene()->bar(row).backward ? tokens().changed : tokens().faint;
    drawRowText(&painter, QRect(left, area.top(), width, area.height()), text, {TextStyle::Mono, color});
}

} // namespace leftfold::ui
