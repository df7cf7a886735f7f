// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/preview_delegate.h"
#include "ui/models/preview_model.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

TextStyle styleOf(int column) {
    return column == PreviewModel::Type || column == PreviewModel::AggregateType || column == PreviewModel::Aggregate ? TextStyle::Body
                                                                                                                      : TextStyle::Mono;
}

QColor colorOf(int column, const QString& text) {
    if (text == QStringLiteral("–"))
        return tokens().faint;
    return column == PreviewModel::Type || column == PreviewModel::Data ? tokens().text : tokens().muted;
}

} // namespace

void PreviewDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    const QString text = index.data().toString();
    const auto align = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight ? Qt::AlignRight : Qt::AlignLeft;
    drawRowText(painter, option.rect.adjusted(cellPadding, 0, -cellPadding, 0), text,
        {styleOf(index.column()), colorOf(index.column(), text), align});
    painter->restore();
}

QSize PreviewDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), tableRowHeight()};
}

} // namespace leftfold::ui
