// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/row_table.h"
#include "ui/widgets/row_header.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/theme.h"
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace leftfold::ui {

RowTable::RowTable(QWidget* parent)
    : QTableView(parent) {
    setHorizontalHeader(new RowHeader(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, &RowTable::followTheme);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT rowOpened(index.row()); });
    followTheme();
}

void RowTable::followTheme() {
    verticalHeader()->setMinimumSectionSize(tableRowHeight());
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
}

void RowTable::goToRow(int row) {
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const QModelIndex index = model()->index(row, std::max(0, currentIndex().column()));
    const int left = horizontalOffset();
    const bool inside = viewport()->rect().contains(visualRect(index).center());
    if (!inside)
        scrollTo(index, PositionAtCenter);
    setCurrentIndex(index);
    horizontalHeader()->setOffset(left);
}

bool RowTable::walk(int key) {
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (key == Qt::Key_Home)
        goToRow(0);
    else if (key == Qt::Key_End)
        goToRow(last);
    else
        return false;
    return true;
}

/// A bar before the current row says that the keys go here.
void RowTable::paintEvent(QPaintEvent* event) {
    constexpr int bar = 3;
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const int top = rowViewportPosition(currentIndex().row());
    QPainter(viewport()).fillRect(QRect(0, top, bar, rowHeight(currentIndex().row())), tokens().accent);
}

void RowTable::keyPressEvent(QKeyEvent* event) {
    const int row = currentIndex().row();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (row >= 0)
            Q_EMIT rowOpened(row);
        return;
    }
    if (event->text() == QLatin1String(".") || event->key() == Qt::Key_Menu) {
        if (row >= 0)
            Q_EMIT menuAsked(row, viewport()->mapToGlobal(QPoint(cellPadding * 4, visualRect(currentIndex()).bottom())));
        return;
    }
    if (!walk(event->key()))
        QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent* event) {
    const int row = rowAt(event->pos().y());
    if (row < 0)
        return;
    goToRow(row);
    Q_EMIT menuAsked(row, event->globalPos());
}

void RowTable::mouseMoveEvent(QMouseEvent* event) {
    setHoveredRow(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void RowTable::leaveEvent(QEvent* event) {
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void RowTable::setHoveredRow(int row) {
    if (std::exchange(m_hoveredRow, row) != row)
        viewport()->update();
}

void RowTable::initViewItemOption(QStyleOptionViewItem* option) const {
    QTableView::initViewItemOption(option);
    option->showDecorationSelected = true;
}

} // namespace leftfold::ui
