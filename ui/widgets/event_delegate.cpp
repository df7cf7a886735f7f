// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/event_delegate.h"
#include "ui/models/event_table_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_look.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/type_colors.h"
#include <QHeaderView>
#include <QPainter>

namespace leftfold::ui {

namespace {

QRect inner(const QRect& cell) {
    return cell.adjusted(cellPadding, 0, -cellPadding, 0);
}

void drawType(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    const std::string aggregateType = index.data(EventTableModel::AggregateTypeRole).toString().toStdString();
    const QString badge = index.data(EventTableModel::BadgeRole).toString();
    QRect rect = inner(cell);
    rect.setLeft(drawTypeDot(painter, rect.left(), cell, typeColor(aggregateType)));
    const int room = badge.isEmpty() ? 0 : versionBadgeWidth(badge) + 6;
    const int end = drawRowText(painter, rect.adjusted(0, 0, -room, 0), index.data().toString(), {TextStyle::Body, tokens().text});
    if (!badge.isEmpty())
        drawVersionBadge(painter, end + 6, cell, badge);
}

void drawData(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    if (!index.data(EventTableModel::BrokenRole).toBool()) {
        drawRowText(painter, inner(cell), index.data().toString(), {TextStyle::Mono, tokens().text});
        return;
    }
    constexpr int iconSize = 14;
    painter->fillRect(cell, tokens().changedSoft);
    QRect rect = inner(cell);
    drawIcon(painter, QStringLiteral("warning"), QRect(rect.left(), cell.top(), iconSize, cell.height()), iconSize, tokens().changed);
    rect.setLeft(rect.left() + iconSize + 6);
    drawRowText(painter, rect, index.data().toString(), {TextStyle::Mono, tokens().changed});
}

/// What has left is quiet; the rest wants to be seen.
void drawMark(QPainter* painter, const QRect& cell, MessageMark mark) {
    constexpr int iconSize = 14;
    const QRect place(cell.left() + (cell.width() - iconSize) / 2, cell.top(), iconSize, cell.height());
    if (mark == MessageMark::Absent)
        return drawIcon(painter, QStringLiteral("close"), place, iconSize, tokens().changed);
    const auto state = stateOf(mark);
    if (!state)
        return;
    const MessageLook look = messageLook(*state);
    drawIcon(painter, look.icon, place, iconSize, state == MessageState::Published ? tokens().faint : toneColors(look.tone).text);
}

void drawCell(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    const QString text = index.data().toString();
    switch (index.column()) {
    case EventTableModel::Position:
        drawRowText(painter, inner(cell), text, {TextStyle::Mono, tokens().faint, Qt::AlignRight});
        break;
    case EventTableModel::Version:
        drawRowText(painter, inner(cell), text, {TextStyle::Mono, tokens().muted, Qt::AlignRight});
        break;
    case EventTableModel::Occurred:
        drawRowTime(painter, inner(cell), text);
        break;
    case EventTableModel::Type:
        drawType(painter, cell, index);
        break;
    case EventTableModel::Aggregate:
        drawRowText(painter, inner(cell), text, {TextStyle::Body, tokens().muted, Qt::AlignLeft, Qt::ElideMiddle});
        break;
    case EventTableModel::Correlation:
        drawRowText(painter, inner(cell), text, {TextStyle::Mono, tokens().faint});
        break;
    case EventTableModel::Message:
        drawMark(painter, cell, static_cast<MessageMark>(index.data(EventTableModel::MarkRole).toInt()));
        break;
    case EventTableModel::Data:
        drawData(painter, cell, index);
        break;
    default: { // what somebody added
        const bool right = index.data(Qt::TextAlignmentRole).toInt() & static_cast<int>(Qt::AlignRight);
        drawRowText(painter, inner(cell), text, {TextStyle::Mono, tokens().text, right ? Qt::AlignRight : Qt::AlignLeft});
    }
    }
}

/// A ribbon in the margin, in whatever column comes first.
void drawBookmark(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    constexpr int iconSize = 8; // narrower than the room before a cell's text
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    const QHeaderView* header = table ? table->horizontalHeader() : nullptr;
    if (!header)
        return;
    int first = 0;
    while (first < header->count() && header->isSectionHidden(header->logicalIndex(first)))
        ++first;
    if (header->logicalIndex(first) == index.column() && index.data(EventTableModel::BookmarkRole).toBool())
        drawIcon(painter, QStringLiteral("bookmark"), QRect(option.rect.left() + 1, option.rect.top(), iconSize, option.rect.height()),
            iconSize, tokens().accent);
}

} // namespace

void EventDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    if (index.data(EventTableModel::PendingRole).toBool())
        drawPlaceholder(painter, option.rect, index.row() + index.column() * 3);
    else
        drawCell(painter, option.rect, index);
    drawBookmark(painter, option, index);
    painter->restore();
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), tableRowHeight()};
}

} // namespace leftfold::ui
