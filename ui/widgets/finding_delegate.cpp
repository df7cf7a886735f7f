// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/finding_delegate.h"
#include "ui/models/finding_list_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int arrowSize = 12;
constexpr int indent = cellPadding + arrowSize + 6;

void drawHeading(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    const QString arrow =
        index.data(FindingListModel::FoldedRole).toBool() ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down");
    QRect rect = cell.adjusted(cellPadding, 0, -cellPadding, 0);
    drawIcon(painter, arrow, QRect(rect.left(), cell.top(), arrowSize, cell.height()), arrowSize, tokens().mark);
    rect.setLeft(cell.left() + indent);
    rect.setLeft(drawRowText(painter, rect, index.data().toString(), {TextStyle::Strong, tokens().text}) + 8);
    rect.setLeft(drawPill(painter, rect.left(), cell, index.data(FindingListModel::CountRole).toString(), Tone::Changed) + 10);
    drawRowText(painter, rect, index.data(FindingListModel::MeaningRole).toString(), {TextStyle::Body, tokens().muted});
}

/// Type, place and detail share the row as columns do; a narrow row gives up the id first.
void drawEntry(QPainter* painter, const QRect& cell, const QModelIndex& index) {
    const QRect row = cell.adjusted(indent, 0, -cellPadding, 0);
    const int typeWidth = std::min(210, row.width() * 3 / 10);
    const int placeWidth = std::min(170, row.width() / 4);
    const int idWidth = row.width() > 640 ? 92 : 0;
    QRect rect(row.left(), row.top(), typeWidth, row.height());
    const int x =
        drawTypeDot(painter, rect.left(), cell, typeColor(index.data(FindingListModel::AggregateTypeRole).toString().toStdString()));
    drawRowText(painter, rect.adjusted(x - rect.left(), 0, -8, 0), index.data(FindingListModel::TypeRole).toString(),
        {TextStyle::Body, tokens().text});
    rect = QRect(rect.right() + 1, row.top(), placeWidth, row.height());
    drawRowText(painter, rect.adjusted(0, 0, -8, 0), index.data(FindingListModel::PlaceRole).toString(),
        {TextStyle::Body, tokens().muted, Qt::AlignLeft, Qt::ElideMiddle});
    rect = QRect(rect.right() + 1, row.top(), row.right() - rect.right() - idWidth, row.height());
    drawRowText(painter, rect, index.data(FindingListModel::DetailRole).toString(), {TextStyle::Body, tokens().text});
    if (idWidth > 0)
        drawRowText(painter, QRect(row.right() - idWidth + 8, row.top(), idWidth - 8, row.height()),
            index.data(FindingListModel::IdRole).toString(), {TextStyle::Mono, tokens().faint, Qt::AlignRight});
}

} // namespace

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    if (index.data(FindingListModel::HeadingRole).toBool())
        drawHeading(painter, option.rect, index);
    else
        drawEntry(painter, option.rect, index);
    painter->restore();
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), tableRowHeight()};
}

} // namespace leftfold::ui
