// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_cell_delegate.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/state_tree_delegate.h"
#include <QPainter>

namespace leftfold::ui {

void StateCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    auto change = static_cast<PlaceChange>(index.data(StateTreeModel::ChangeRole).toInt());
    if (change == PlaceChange::Inside)
        change = PlaceChange::Changed;
    const auto look = changeLook(change);
    drawRowGround(painter, option);
    painter->save();
    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    if (look) {
        painter->fillRect(option.rect.adjusted(0, 1, 0, -1), toneColors(look->tone).ground);
        if (index.column() == 0 || change == PlaceChange::Changed)
            rect.setLeft(drawRowText(painter, rect, look->sign + QLatin1Char(' '), {TextStyle::Mono, toneColors(look->tone).text}));
    }
    const QColor color = look ? toneColors(look->tone).text : index.column() == 0 ? tokens().muted : tokens().text;
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    const int end = drawRowText(painter, rect, index.data().toString(), {TextStyle::Mono, color, alignment});
    if (change == PlaceChange::Removed && alignment == Qt::AlignLeft)
        painter->drawLine(rect.left(), rect.center().y() + 1, std::min(end, rect.right()), rect.center().y() + 1);
    painter->restore();
}

} // namespace leftfold::ui
