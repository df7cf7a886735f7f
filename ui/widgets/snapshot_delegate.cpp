// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/snapshot_delegate.h"
#include "ui/models/snapshot_list_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

Tone toneOf(const QModelIndex& index) {
    const auto effect = static_cast<SnapshotRow::Effect>(index.data(SnapshotListModel::EffectRole).toInt());
    if (effect != SnapshotRow::Effect::None)
        return effect == SnapshotRow::Effect::Repaired ? Tone::Added : Tone::Removed;
    switch (static_cast<SnapshotVerdict>(index.data(SnapshotListModel::VerdictRole).toInt())) {
    case SnapshotVerdict::Equal:
        return Tone::Added;
    case SnapshotVerdict::Different:
    case SnapshotVerdict::Unreadable:
        return Tone::Removed;
    case SnapshotVerdict::Unproven:
        return Tone::Neutral;
    default:
        return Tone::Changed;
    }
}

} // namespace

void SnapshotDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    painter->save();
    drawRowGround(painter, row);
    QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    const QString text = index.data().toString();
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & static_cast<int>(Qt::AlignRight);
    if (index.column() == SnapshotListModel::Verdict) {
        if (!text.isEmpty())
            drawPill(painter, rect.left(), option.rect, text, toneOf(index));
    } else if (index.column() == SnapshotListModel::Aggregate) {
        const auto type = index.data(SnapshotListModel::AggregateTypeRole).toString().toStdString();
        rect.setLeft(drawTypeDot(painter, rect.left(), option.rect, typeColor(type)));
        drawRowText(painter, rect, text, {TextStyle::Body, tokens().text, Qt::AlignLeft, Qt::ElideMiddle});
    } else {
        const bool isVersion = index.column() == SnapshotListModel::VersionColumn;
        drawRowText(
            painter, rect, text, {TextStyle::Mono, isVersion ? tokens().text : tokens().muted, right ? Qt::AlignRight : Qt::AlignLeft});
    }
    painter->restore();
}

} // namespace leftfold::ui
