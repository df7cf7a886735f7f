// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/log_scroll.h"
#include "ui/widgets/row_table.h"
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace leftfold::ui {

LogScroll::LogScroll(RowTable& table, QObject* parent)
    : QObject(parent)
    , m_table(table) {
    const auto* model = table.model();
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &LogScroll::hold);
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first, int last) { takeRows(first, last); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { m_along = false; });
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &LogScroll::scroll);
    connect(table.selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { choose(current.row()); });
}

int LogScroll::newestRow() const {
    return m_newest == Newest::First ? 0 : m_table.model()->rowCount() - 1;
}

void LogScroll::setNewest(Newest newest) {
    m_newest = newest;
    m_along = seesNewest();
}

void LogScroll::setFollowing(bool following) {
    m_following = following;
    m_along = following && seesNewest() && m_table.model()->rowCount() > 0;
    if (following)
        choose(m_table.currentIndex().row());
}

bool LogScroll::seesNewest() const {
    const auto* bar = m_table.verticalScrollBar();
    return bar->value() == (m_newest == Newest::First ? bar->minimum() : bar->maximum());
}

void LogScroll::hold() {
    m_top = m_table.rowAt(0);
    m_value = m_table.verticalScrollBar()->value();
}

/// Views lay out later; here the place has to be right before anybody paints.
void LogScroll::takeRows(int first, int last) {
    const bool above = m_top >= 0 && first <= m_top;
    const bool along = runsAlong();
    if (!above && !along)
        return;
    const QScopedValueRollback placing(m_placing, true);
    m_table.doItemsLayout();
    auto* bar = m_table.verticalScrollBar();
    if (along)
        bar->setValue(m_newest == Newest::First ? bar->minimum() : bar->maximum());
    else if (m_following || m_value > 0)
        bar->setValue(m_value + (last - first + 1) * m_table.verticalHeader()->defaultSectionSize());
    Q_EMIT moved();
}

void LogScroll::scroll() {
    if (m_placing)
        return;
    m_along = seesNewest();
    Q_EMIT moved();
}

/// A row that is looked at holds the table, unless it is the newest.
void LogScroll::choose(int row) {
    if (row < 0)
        return;
    if (row == newestRow())
        m_along = seesNewest();
    else if (m_table.viewport()->rect().contains(QRect(0, m_table.rowViewportPosition(row), 1, m_table.rowHeight(row)).center()))
        m_along = false;
}

void LogScroll::goToNewest() {
    const QScopedValueRollback placing(m_placing, true);
    m_table.doItemsLayout();
    auto* bar = m_table.verticalScrollBar();
    bar->setValue(m_newest == Newest::First ? bar->minimum() : bar->maximum());
    m_along = true;
    Q_EMIT moved();
}

} // namespace leftfold::ui
