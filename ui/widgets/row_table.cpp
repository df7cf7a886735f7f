// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/row_table.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/theme.h"
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>

namespace leftfold::ui {

RowTable::RowTable(QWidget* parent)
    : QTableView(parent)
    , m_columns(new RowHeader(this)) {
    setHorizontalHeader(m_columns);
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
    // Not setCurrentIndex: what is held on the keyboard would extend the selection.
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    horizontalHeader()->setOffset(left);
}

bool RowTable::walk(int key, bool extends) {
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (last < 0 || (key != Qt::Key_Home && key != Qt::Key_End))
        return false;
    const int row = key == Qt::Key_Home ? 0 : last;
    if (extends)
        extendTo(row);
    else
        goToRow(row);
    return true;
}

/// From where the selection began to that row.
void RowTable::extendTo(int row) {
    const int from = std::max(0, currentIndex().row());
    const QItemSelection range(model()->index(std::min(from, row), 0), model()->index(std::max(from, row), model()->columnCount() - 1));
    selectionModel()->select(range, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QModelIndex index = model()->index(row, std::max(0, currentIndex().column()));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void RowTable::setMultiple(bool multiple) {
    setSelectionMode(multiple ? ExtendedSelection : SingleSelection);
}

std::vector<int> RowTable::selectedRows() const {
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    return rows;
}

QModelIndex RowTable::indexAt(const QPoint& place) const {
    return QTableView::indexAt(place - QPoint(m_columns->pinShift(place.x()), 0));
}

/// What is pinned does not move with the rest.
void RowTable::scrollContentsBy(int dx, int dy) {
    QTableView::scrollContentsBy(dx, dy);
    if (dx == 0 || m_columns->pinned() == 0)
        return;
    viewport()->update();
    m_columns->viewport()->update();
}

void RowTable::paintPinned() {
    const auto sections = m_columns->pinnedSections();
    if (sections.empty() || !model())
        return;
    QPainter painter(viewport());
    const QRect ground(0, 0, sections.back().second.right() + 1, viewport()->height());
    painter.fillRect(ground, tokens().base);
    for (int row = std::max(0, rowAt(0)); row < model()->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row)
        paintPinnedRow(painter, row, sections);
    painter.fillRect(QRect(ground.right(), 0, 1, ground.height()), tokens().line);
}

void RowTable::paintPinnedRow(QPainter& painter, int row, const std::vector<std::pair<int, QRect>>& sections) {
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.widget = this;
    for (const auto& [section, place] : sections) {
        const QModelIndex index = model()->index(row, section);
        option.rect = QRect(place.left(), rowViewportPosition(row), place.width(), rowHeight(row));
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        painter.save();
        painter.setClipRect(option.rect);
        itemDelegate()->paint(&painter, option, index);
        painter.restore();
    }
}

/// A bar before the current row says that the keys go here.
void RowTable::paintEvent(QPaintEvent* event) {
    constexpr int bar = 3;
    QTableView::paintEvent(event);
    paintPinned();
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
    if (!walk(event->key(), event->modifiers().testFlag(Qt::ShiftModifier) && selectionMode() == ExtendedSelection))
        QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent* event) {
    const int row = rowAt(event->pos().y());
    if (row < 0)
        return;
    if (!selectionModel()->isRowSelected(row))
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
