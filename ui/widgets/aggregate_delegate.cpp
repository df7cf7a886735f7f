// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/aggregate_delegate.h"
#include "ui/models/aggregate_list_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

namespace leftfold::ui {

void AggregateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    const QString text = index.data().toString();
    const auto alignment =
        index.data(Qt::TextAlignmentRole).value<int>() & static_cast<int>(Qt::AlignRight) ? Qt::AlignRight : Qt::AlignLeft;
    switch (index.column()) {
    case AggregateListModel::Type:
        rect.setLeft(drawTypeDot(
            painter, rect.left(), option.rect, typeColor(index.data(AggregateListModel::AggregateTypeRole).toString().toStdString())));
        drawRowText(painter, rect, text, {TextStyle::Body, tokens().text});
        break;
    case AggregateListModel::Identifier:
        drawRowText(painter, rect, text, {TextStyle::Mono, tokens().text, Qt::AlignLeft, Qt::ElideMiddle});
        break;
    default:
        drawRowText(painter, rect, text, {TextStyle::Mono, tokens().muted, alignment});
    }
    painter->restore();
}

} // namespace leftfold::ui
