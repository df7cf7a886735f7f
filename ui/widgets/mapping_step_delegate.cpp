// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/mapping_step_delegate.h"
#include "ui/models/mapping_step_model.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/row_painting.h"
#include <QMouseEvent>
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;
constexpr int gripWidth = 16;
constexpr int indent = 14;
constexpr int switchSize = 14;

/// At the right edge, with room around it for a finger.
QRect switchRoom(const QRect& row) {
    return {row.right() - edge - switchSize - 4, row.top(), switchSize + 8, row.height()};
}

void drawGrip(QPainter* painter, const QRect& row) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().mark);
    for (const int y : {-4, 0, 4})
        painter->drawEllipse(QPointF(row.left() + edge + 3, row.center().y() + y + 0.5), 1.1, 1.1);
}

/// A small box with a tick while the step runs.
void drawSwitch(QPainter* painter, const QRect& row, bool on) {
    const QRect room = switchRoom(row);
    const QRect box(room.left() + 4, room.center().y() - switchSize / 2, switchSize, switchSize);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on ? tokens().accent : tokens().mark, 1));
    painter->setBrush(on ? tokens().accent : QColor(Qt::transparent));
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (!on)
        return;
    painter->setPen(QPen(tokens().onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF corner = QRectF(box).topLeft();
    const QPointF tick[] = {corner + QPointF(3.5, 7.5), corner + QPointF(6, 10), corner + QPointF(10.5, 4.5)};
    painter->drawPolyline(tick, 3);
}

/// A bar at the left edge: something is typed and not taken.
void drawDraftMark(QPainter* painter, const QRect& row) {
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().removed);
    painter->drawRoundedRect(QRectF(row.left() + 4, row.top() + 5, 3, row.height() - 10), 1.5, 1.5);
}

} // namespace

void MappingStepDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawRowGround(painter, option);
    drawGrip(painter, option.rect);
    const bool off = index.data(MappingStepModel::OffRole).toBool();
    const bool readable = index.data(MappingStepModel::ReadableRole).toBool();
    const int left = option.rect.left() + edge + gripWidth + indent * index.data(MappingStepModel::LevelRole).toInt();
    const QFontMetrics metrics(textFont(TextStyle::Mono));
    const QRect operation(left, option.rect.top(), metrics.horizontalAdvance(QStringLiteral("decrement")) + 4, option.rect.height());
    drawRowText(painter, operation, index.data(MappingStepModel::OperationRole).toString(),
        {TextStyle::Mono, off ? tokens().mark : tokens().accentText});
    const QRect rest(
        operation.right() + 4, option.rect.top(), switchRoom(option.rect).left() - operation.right() - 8, option.rect.height());
    drawRowText(painter, rest, index.data(MappingStepModel::TextRole).toString(),
        {TextStyle::Mono,
            off            ? tokens().mark
                : readable ? tokens().text
                           : tokens().removed,
            Qt::AlignLeft, Qt::ElideMiddle});
    drawSwitch(painter, option.rect, !off);
    if (index.data(MappingStepModel::DraftRole).toBool())
        drawDraftMark(painter, option.rect);
    painter->restore();
}

/// As wide as the list: a long step is cut, and its switch stays in view.
QSize MappingStepDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, treeRowHeight() + 4};
}

bool MappingStepDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const bool clicked =
        event->type() == QEvent::MouseButtonRelease && switchRoom(option.rect).contains(static_cast<QMouseEvent*>(event)->pos());
    const bool typed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    if (!clicked && !typed)
        return false;
    const bool off = index.data(MappingStepModel::OffRole).toBool();
    return model->setData(index, off ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace leftfold::ui
