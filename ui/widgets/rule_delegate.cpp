// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/rule_delegate.h"
#include "ui/models/rule_list_model.h"
#include "ui/widgets/row_painting.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;
constexpr int barWidth = 3;

} // namespace

void RuleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    drawRowGround(painter, option);
    const bool met = index.data(RuleListModel::MetRole).toBool();
    const bool changed = index.data(RuleListModel::ChangedRole).toBool();
    const bool never = index.data(RuleListModel::NeverRole).toBool();
    const bool idle = index.data(RuleListModel::IdleRole).toBool();
    if (met)
        painter->fillRect(QRect(option.rect.left(), option.rect.top() + 4, barWidth, option.rect.height() - 8),
            changed ? tokens().accent : tokens().mark);
    const QString count = index.data(RuleListModel::CountRole).toString();
    const int countWidth = QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(count);
    const QRect row = option.rect.adjusted(edge, 0, -edge, 0);
    drawRowText(painter, row.adjusted(0, 0, -countWidth - edge, 0), index.data().toString(),
        {met ? TextStyle::Strong : TextStyle::Body, never ? tokens().muted : tokens().text, Qt::AlignLeft, Qt::ElideMiddle});
    drawRowText(painter, row.adjusted(row.width() - countWidth - 2, 0, 0, 0), count,
        {TextStyle::Mono, never || idle ? tokens().changed : tokens().muted, Qt::AlignRight, Qt::ElideNone});
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    return {QFontMetrics(textFont(TextStyle::Strong)).horizontalAdvance(index.data().toString()) + 2 * edge, treeRowHeight()};
}

} // namespace leftfold::ui
