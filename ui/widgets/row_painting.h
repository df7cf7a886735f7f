// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/theme.h"
#include <QStyleOptionViewItem>

class QPainter;

namespace leftfold::ui {

/// Room left and right of a cell's text.
inline constexpr int cellPadding = 10;

/// How high a row of a table is, and a row of a tree or list of values.
int tableRowHeight();
int treeRowHeight();

/// One text of a row: how it looks and where it is cut.
struct RowText {
    TextStyle style = TextStyle::Body;
    QColor color;
    Qt::Alignment alignment = Qt::AlignLeft;
    Qt::TextElideMode elide = Qt::ElideRight;
};

/// Draws the text into the rectangle, centred on the row, cut where it does not fit. Returns the x behind it.
int drawRowText(QPainter* painter, const QRect& rect, const QString& text, const RowText& look);

/// A moment: the day in the third voice, the time in the second. In one process the day says little, and goes where both do not
/// fit.
void drawRowTime(QPainter* painter, const QRect& rect, const QString& text);

/// Selection or hover below a cell.
void drawRowGround(QPainter* painter, const QStyleOptionViewItem& option);

/// A quiet bar where the text will be; its length varies from row to row.
void drawPlaceholder(QPainter* painter, const QRect& cell, int seed);

} // namespace leftfold::ui
