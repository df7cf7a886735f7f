// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/version_delegate.h"
#include "ui/models/version_list_model.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

namespace leftfold::ui {

namespace {

constexpr int edge = 14;
constexpr int barHeight = 3;
constexpr int shareWidth = 48;

void drawBar(QPainter* painter, const QRect& room, double fraction, bool stale) {
    painter->setPen(Qt::NoPen);
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF whole(room.left(), room.top(), room.width(), barHeight);
    painter->setBrush(tokens().line);
    painter->drawRoundedRect(whole, 1.5, 1.5);
    painter->setBrush(stale ? tokens().mark : fraction >= 1 ? tokens().added : tokens().changed);
    if (fraction > 0)
        painter->drawRoundedRect(QRectF(whole.left(), whole.top(), std::max(4.0, whole.width() * fraction), barHeight), 1.5, 1.5);
}

} // namespace

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    drawRowGround(painter, option);
    const QRect room = option.rect.adjusted(edge, 0, -edge, 0);
    const double fraction = index.data(VersionListModel::FractionRole).toDouble();
    const bool stored = fraction >= 0;
    const bool stale = index.data(VersionListModel::StaleRole).toBool();
    QRect line(room.left(), room.top() + 3, room.width(), room.height() - 3 - barHeight - 6);
    const QString version = index.data(VersionListModel::VersionRole).toString();
    const std::string aggregateType = index.data(VersionListModel::AggregateTypeRole).toString().toStdString();
    if (!aggregateType.empty())
        drawTypeDot(painter, line.left(), line, typeColor(aggregateType));
    line.setLeft(line.left() + typeDotAdvance); // kept free where there is no colour, so that names stand below each other
    // A long name takes the room of a share that the bar tells as well.
    const int needed = QFontMetrics(textFont(TextStyle::Body)).horizontalAdvance(index.data().toString()) + versionBadgeWidth(version) + 8;
    const bool hasShare = fraction < 1 || needed < line.width() - scaled(shareWidth);
    const QRect name = line.adjusted(0, 0, -(hasShare ? scaled(shareWidth) : 0) - versionBadgeWidth(version) - 8, 0);
    const int end = drawRowText(
        painter, name, index.data().toString(), {TextStyle::Body, stored ? tokens().text : tokens().muted, Qt::AlignLeft, Qt::ElideMiddle});
    drawVersionBadge(painter, end + 8, line, version);
    const QRect share(line.right() - scaled(shareWidth), line.top(), scaled(shareWidth), line.height());
    if (hasShare)
        drawRowText(painter, share, index.data(VersionListModel::ShareRole).toString(),
            {TextStyle::Mono, fraction < 1 && stored && !stale ? tokens().changed : tokens().faint, Qt::AlignRight});
    if (stored)
        drawBar(painter, QRect(room.left(), room.bottom() - barHeight - 3, room.width(), barHeight), fraction, stale);
    painter->restore();
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, tableRowHeight() + barHeight + 9};
}

} // namespace leftfold::ui
