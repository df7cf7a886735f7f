// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/row_painting.h"
#include <QFontMetrics>
#include <QPainter>

namespace leftfold::ui {

int tableRowHeight() {
    return QFontMetrics(textFont(TextStyle::Body)).height() + 11;
}

int treeRowHeight() {
    return QFontMetrics(textFont(TextStyle::Mono)).height() + 9;
}

int drawRowText(QPainter* painter, const QRect& rect, const QString& text, const RowText& look) {
    if (rect.width() <= 0)
        return rect.left();
    const QFont font = textFont(look.style);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, look.elide, rect.width());
    painter->setFont(font);
    painter->setPen(look.color);
    painter->drawText(rect, static_cast<int>(look.alignment | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    return rect.left() + metrics.horizontalAdvance(shown);
}

void drawRowTime(QPainter* painter, const QRect& rect, const QString& text) {
    constexpr int dayLength = 11;
    constexpr int wholeLength = 23;
    const bool dated = text.size() == wholeLength;
    QRect rest = rect;
    if (dated && QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(text) <= rect.width() + 1)
        rest.setLeft(drawRowText(painter, rect, text.left(dayLength), {TextStyle::Mono, tokens().faint}));
    drawRowText(painter, rest, dated ? text.mid(dayLength) : text, {TextStyle::Mono, tokens().muted});
}

void drawRowGround(QPainter* painter, const QStyleOptionViewItem& option) {
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens().soft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, tokens().hover);
}

void drawPlaceholder(QPainter* painter, const QRect& cell, int seed) {
    constexpr int height = 8;
    const int share = 45 + (seed * 37) % 40; // per cent of the cell
    const int width = std::min(cell.width() - 2 * cellPadding, 260) * share / 100;
    if (width <= 0)
        return;
    const QRectF bar(cell.left() + cellPadding, cell.center().y() - height / 2.0, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens().hover);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

} // namespace leftfold::ui
