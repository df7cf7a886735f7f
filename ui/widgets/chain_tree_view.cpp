// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_tree_view.h"
#include "ui/models/chain_texts.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/row_painting.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int leftMargin = 16;
constexpr int rightMargin = 16;
constexpr int leastName = 240;
constexpr int narrow = 400; ///< from here on down the time since the cause takes less room

int monoWidth(int letters) {
    return QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(QString(letters, QLatin1Char('0')));
}

} // namespace

ChainTreeView::ChainTreeView(QWidget* parent)
    : ChainRowsView(tr("Tree of the chain"), parent) {
    setObjectName(QStringLiteral("chainTree"));
    setMinimumSize(200, 100);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

/// Where there is little room, times go first, then aggregates, then the time since the cause.
ChainTreeView::Columns ChainTreeView::columnsOf(const QRect& area) const {
    Columns columns;
    int right = area.right() - rightMargin;
    const int left = area.left() + leftMargin;
    const bool isNarrow = area.width() < scaled(narrow);
    const int gap = isNarrow ? 8 : 16;
    const auto take = [&](QRect& column, int width, int rest) {
        if (right - width - gap - left < rest)
            return;
        column = QRect(right - width, area.top(), width, area.height());
        right -= width + gap;
    };
    const int latency = monoWidth(isNarrow ? 9 : 13);
    const int aggregate = scaled(130);
    take(columns.time, monoWidth(23), leastName + latency + aggregate + 2 * gap);
    take(columns.latency, latency, isNarrow ? leastName / 3 : leastName / 2);
    take(columns.aggregate, aggregate, leastName);
    columns.name = QRect(left, area.top(), right - left, area.height());
    return columns;
}

int ChainTreeView::nameWidth() const {
    return columnsOf(viewport()->rect()).name.width();
}

void ChainTreeView::paintHead(QPainter& painter, const QRect& area) {
    const Columns columns = columnsOf(area);
    const RowText left{TextStyle::Caption, tokens().faint};
    const RowText right{TextStyle::Caption, tokens().faint, Qt::AlignRight};
    drawRowText(&painter, columns.name, tr("event"), left);
    drawRowText(&painter, columns.aggregate, tr("aggregate"), left);
    drawRowText(&painter, columns.latency, columns.latency.width() < monoWidth(13) ? tr("after cause") : tr("after its cause"), right);
    drawRowText(&painter, columns.time, tr("occurred"), left);
    painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), tokens().line);
}

void ChainTreeView::paintRow(QPainter& painter, int row, const QRect& area) {
    const Columns columns = columnsOf(area);
    paintName(painter, row, columns.name);
    const ChainNode* node = scene()->nodeOf(row);
    if (!node) {
        drawRowText(&painter, columns.aggregate, rowSubtitleText(*scene(), row), {TextStyle::Body, tokens().changed});
        return;
    }
    const bool backward = scene()->bar(row).backward;
    drawRowText(&painter, columns.aggregate, fromStored(node->event.aggregate.path()), {TextStyle::Body, tokens().muted});
    drawRowText(&painter, columns.latency, rowLatencyText(*scene(), row),
        {TextStyle::Mono, backward ? tokens().changed : tokens().muted, Qt::AlignRight});
    if (node->event.occurredAt)
        drawRowText(&painter, columns.time, timeText(*node->event.occurredAt, timeDisplay(), SystemClock().now()),
            {TextStyle::Mono, tokens().faint});
}

} // namespace leftfold::ui
