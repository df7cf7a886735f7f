// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_delegate.h"
#include "ui/models/message_table_model.h"
#include "ui/widgets/message_look.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int iconSize = 14;

QRect inner(const QRect& cell) {
    return cell.adjusted(cellPadding, 0, -cellPadding, 0);
}

void drawState(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    const MessageLook look = messageLook(static_cast<MessageState>(index.data(MessageTableModel::StateRole).toInt()));
    const QColor color = toneColors(look.tone).text;
    QRect rect = inner(cell);
    drawIcon(painter, look.icon, QRect(rect.left(), cell.top(), iconSize, cell.height()), iconSize, color);
    rect.setLeft(rect.left() + iconSize + 6);
    drawRowText(painter, rect, index.data().toString(), {TextStyle::Body, color});
}

void drawType(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    QRect rect = inner(cell);
    const auto aggregateType = index.data(MessageTableModel::AggregateTypeRole).toString().toStdString();
    rect.setLeft(drawTypeDot(painter, rect.left(), cell, typeColor(aggregateType)));
    const QString badge = index.data(MessageTableModel::BadgeRole).toString();
    const int room = badge.isEmpty() ? 0 : versionBadgeWidth(badge) + 6;
    const int end = drawRowText(painter, rect.adjusted(0, 0, -room, 0), index.data().toString(), {TextStyle::Body, tokens().text});
    if (!badge.isEmpty())
        drawVersionBadge(painter, end + 6, cell, badge);
}

void drawCell(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    const QString text = index.data().toString();
    switch (index.column()) {
    case MessageTableModel::State:
        return drawState(painter, cell, index);
    case MessageTableModel::Attempts:
    case MessageTableModel::Age:
        drawRowText(painter, inner(cell), text, {TextStyle::Mono, tokens().muted, Qt::AlignRight});
        return;
    case MessageTableModel::Created:
        return drawRowTime(painter, inner(cell), text);
    case MessageTableModel::Type:
        return drawType(painter, cell, index);
    case MessageTableModel::Aggregate:
        drawRowText(painter, inner(cell), text, {TextStyle::Body, tokens().muted, Qt::AlignLeft, Qt::ElideMiddle});
        return;
    case MessageTableModel::EventIdentifier:
        drawRowText(painter, inner(cell), text, {TextStyle::Mono, tokens().faint});
        return;
    default:
        drawRowText(painter, inner(cell), text, {TextStyle::Body, tokens().removed});
    }
}

} // namespace

void MessageDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    if (index.data(MessageTableModel::PendingRole).toBool())
        drawPlaceholder(painter, option.rect, index.row() + index.column() * 3);
    else
        drawCell(painter, option.rect, index);
    painter->restore();
}

QSize MessageDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), tableRowHeight()};
}

} // namespace leftfold::ui
