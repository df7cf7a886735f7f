// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_rows_view.h"
#include "ui/models/chain_texts.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace leftfold::ui {

namespace {

constexpr double widestIndent = 16;
constexpr int signSize = 12;

} // namespace

int ChainRowsView::headHeight() const {
    return QFontMetrics(textFont(TextStyle::Caption)).height() + 16;
}

std::pair<int, int> ChainRowsView::seenRows() const {
    if (!scene())
        return {0, 0};
    const int height = tableRowHeight();
    const int top = verticalScrollBar()->value();
    const int first = top / height;
    return {first, std::min(scene()->size(), (top + viewport()->height() - headHeight()) / height + 1)};
}

void ChainRowsView::scrollToRow(int row) {
    verticalScrollBar()->setValue(row * tableRowHeight());
}

int ChainRowsView::rowAt(const QPointF& place) const {
    if (!scene() || place.y() < headHeight())
        return -1;
    const int row = (static_cast<int>(place.y()) - headHeight() + verticalScrollBar()->value()) / tableRowHeight();
    return row < scene()->size() ? row : -1;
}

QRectF ChainRowsView::rowRect(int row) const {
    const int height = tableRowHeight();
    return QRectF(0, headHeight() + row * height - verticalScrollBar()->value(), viewport()->width(), height);
}

void ChainRowsView::bringIntoView(int row) {
    const QRectF rect = rowRect(row);
    if (rect.top() < headHeight() || rect.bottom() > viewport()->height())
        verticalScrollBar()->setValue(row * tableRowHeight() - (viewport()->height() - headHeight() - tableRowHeight()) / 2);
}

void ChainRowsView::measure() {
    const int page = viewport()->height() - headHeight();
    const int whole = scene() ? scene()->size() * tableRowHeight() : 0;
    verticalScrollBar()->setRange(0, std::max(0, whole - page));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setSingleStep(tableRowHeight());
    measureIndents();
}

/// Indents shrink where the rows that are seen are so deep that names would have no room.
void ChainRowsView::measureIndents() {
    const auto [first, end] = seenRows();
    m_shallowest = first < end ? scene()->row(first).depth : 0;
    int deepest = m_shallowest;
    for (int row = first; row < end; ++row) {
        m_shallowest = std::min(m_shallowest, scene()->row(row).depth);
        deepest = std::max(deepest, scene()->row(row).depth);
    }
    if (deepest * widestIndent <= nameWidth() * 0.55) // all of it fits: nothing moves while scrolling
        m_shallowest = 0;
    m_step = std::min(widestIndent, nameWidth() * 0.55 / std::max(1, deepest - m_shallowest));
    Q_EMIT seenChanged();
}

void ChainRowsView::arranged(bool anew) {
    measure();
    if (anew)
        verticalScrollBar()->setValue(0);
}

void ChainRowsView::resizeEvent(QResizeEvent* event) {
    ChainDiagram::resizeEvent(event);
    measure();
}

void ChainRowsView::scrollContentsBy(int dx, int dy) {
    measureIndents();
    ChainDiagram::scrollContentsBy(dx, dy);
}

void ChainRowsView::paint(QPainter& painter, const QRect& dirty) {
    painter.fillRect(dirty, tokens().base);
    if (!scene())
        return;
    const auto [first, end] = seenRows();
    for (int row = first; row < end; ++row) {
        const QRect area = rowRect(row).toRect();
        if (row == currentRow())
            painter.fillRect(area, tokens().soft);
        else if (row == hoveredRow())
            painter.fillRect(area, tokens().hover);
        if (row == currentRow() && hasFocus())
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), tokens().accent);
        paintRow(painter, row, area);
    }
    const QRect head(0, 0, viewport()->width(), headHeight());
    painter.fillRect(head, tokens().base);
    paintHead(painter, head);
}

int ChainRowsView::indentOf(int row) const {
    return static_cast<int>(std::max(0, scene()->row(row).depth - m_shallowest) * m_step);
}

/// For each cause above that has further effects below, a line passes this row.
void ChainRowsView::paintGuides(QPainter& painter, int row, const QRect& area) const {
    painter.setPen(QPen(tokens().line, 1));
    const auto lineAt = [&](int of) { return area.left() + indentOf(of) + typeDotSize / 2; };
    int below = row;
    for (int cause = scene()->row(row).parent; cause >= 0 && scene()->row(cause).depth >= m_shallowest;
         cause = scene()->row(cause).parent) {
        const int x = lineAt(cause);
        if (below == row) {
            painter.drawLine(x, area.top(), x, scene()->row(row).last ? area.center().y() : area.bottom());
            painter.drawLine(x, area.center().y(), area.left() + indentOf(row) - 3, area.center().y());
        } else if (!scene()->row(below).last) {
            painter.drawLine(x, area.top(), x, area.bottom());
        }
        below = cause;
    }
}

void ChainRowsView::paintName(QPainter& painter, int row, const QRect& area) const {
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    paintGuides(painter, row, area);
    const ChainNode* node = scene()->nodeOf(row);
    int x = area.left() + indentOf(row);
    if (node) {
        x = drawTypeDot(&painter, x, area, typeColor(node->event.aggregate.type));
    } else {
        drawIcon(&painter, QStringLiteral("warning"), QRect(x - 3, area.top(), 14, area.height()), 14, tokens().changed);
        x += typeDotAdvance;
    }
    const ChainRow& shown = scene()->row(row);
    QString name = rowTitleText(*scene(), row);
    if (shown.hidden > 0)
        name += QStringLiteral("  +%1").arg(shown.hidden);
    const QColor color = node ? tokens().text : tokens().changed;
    x = drawRowText(&painter, QRect(x, area.top(), area.right() - x, area.height()), name, {TextStyle::Body, color});
    if (shown.hidden > 0 || shown.count() > 1)
        drawIcon(&painter, QStringLiteral("chevron-right"), QRect(x + 4, area.top(), signSize, area.height()), signSize, tokens().mark);
    painter.restore();
    if (const QString fault = node ? rowFaultText(*scene(), row) : QString(); !fault.isEmpty() && x + 20 < area.right())
        drawPill(&painter, x + (shown.hidden > 0 || shown.count() > 1 ? 20 : 8), area, fault, Tone::Changed);
}

/// A click into the line of names is no click on a row.
void ChainRowsView::mousePressEvent(QMouseEvent* event) {
    if (event->position().y() >= headHeight())
        ChainDiagram::mousePressEvent(event);
}

} // namespace leftfold::ui
