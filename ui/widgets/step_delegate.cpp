// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/step_delegate.h"
#include "ui/models/step_list_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/mark_glyph.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

/// Text that the head has not reached is quieter, yet readable.
constexpr double aheadText = 0.6;
constexpr double aheadDot = 0.45;

QColor quieter(const QColor& color, double strength) {
    return strength >= 1 ? color : blend(tokens().base, color, strength);
}

bool failed(const QModelIndex& index) {
    return index.data(StepListModel::StatusRole).toInt() == static_cast<int>(StepStatus::Failed);
}

} // namespace

void StepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    const auto* table = qobject_cast<const RowTable*>(option.widget);
    row.state.setFlag(QStyle::State_MouseOver, table && table->hoveredRow() == index.row());
    const double strength = index.data(StepListModel::StepRole).toInt() > m_head ? aheadText : 1;
    const QRect cell = option.rect;
    painter->save();
    drawRowGround(painter, row);
    switch (index.column()) {
    case StepListModel::Version:
        drawGutter(painter, cell, index);
        drawRowText(painter, cell.adjusted(4, 0, -8, 0), index.data().toString(),
            {TextStyle::Mono, quieter(tokens().faint, strength), Qt::AlignRight});
        break;
    case StepListModel::Type:
        drawType(painter, cell, index, strength);
        break;
    default: {
        const QColor color = failed(index) ? tokens().removed : tokens().muted;
        drawRowText(
            painter, cell.adjusted(4, 0, -12, 0), index.data().toString(), {TextStyle::Mono, quieter(color, strength), Qt::AlignRight});
    }
    }
    painter->restore();
}

void StepDelegate::drawGutter(QPainter* painter, const QRect& cell, const QModelIndex& index) const {
    constexpr int gutter = 10;
    const int mark = index.data(StepListModel::MarkRole).toInt();
    if (mark >= 0)
        drawMark(*painter, static_cast<MarkKind>(mark), QPointF(cell.left() + gutter, cell.center().y() + 0.5));
}

void StepDelegate::drawType(QPainter* painter, const QRect& cell, const QModelIndex& index, double strength) const {
    const QString type = index.data(StepListModel::EventTypeRole).toString();
    int x = cell.left() + 6;
    if (type.isEmpty())
        drawIcon(painter, QStringLiteral("snapshot"), QRect(x - 2, cell.top(), 12, cell.height()), 12, tokens().mark);
    else if (failed(index))
        drawIcon(painter, QStringLiteral("error"), QRect(x - 3, cell.top(), 14, cell.height()), 14, tokens().removed);
    else
        drawTypeDot(painter, x, cell, quieter(m_colors.color(type.toStdString()), strength < 1 ? aheadDot : 1));
    x += typeDotAdvance;
    const QColor color = type.isEmpty() ? tokens().muted : tokens().text;
    const QRect rect(x, cell.top(), cell.right() - x - 4, cell.height());
    drawRowText(painter, rect, index.data().toString(), {TextStyle::Body, quieter(color, strength)});
}

} // namespace leftfold::ui
