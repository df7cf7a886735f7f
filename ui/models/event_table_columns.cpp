// SPDX-License-Identifier: Apache-2.0
// The columns that somebody added to the table, and what rows are picked and marked.
#include "ui/models/event_table_model.h"
#include <algorithm>
#include <map>

namespace leftfold::ui {

const std::vector<EventColumn>& EventTableModel::added() const {
    static const std::vector<EventColumn> none;
    return m_added ? m_added->columns() : none;
}

void EventTableModel::setAdded(std::vector<EventColumn> added) {
    if (added == this->added())
        return;
    if (!m_numbers.empty()) {
        beginRemoveColumns({}, columns, columnCount() - 1);
        m_numbers.clear();
        endRemoveColumns();
    }
    m_added = added.empty() ? nullptr : std::make_shared<const ColumnValues>(std::move(added));
    forgetPages();
    if (m_added) {
        const int count = static_cast<int>(m_added->columns().size());
        beginInsertColumns({}, columns, columns + count - 1);
        m_numbers.assign(static_cast<std::size_t>(count), false);
        endInsertColumns();
    }
    announceAll(0, columnCount() - 1);
}

/// What the rows hold is no longer all that is shown; they stay where they are and are read again.
void EventTableModel::forgetPages() {
    const bool growing = !m_outlined && m_ledger.isWaiting();
    m_pages.clear();
    m_marksAsked.clear();
    m_ledger.renew();
    if (growing)
        ask(m_ledger.next());
}

void EventTableModel::announceAll(int firstColumn, int lastColumn) {
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, firstColumn), index(m_rows - 1, lastColumn));
}

/// Numbers stand right, as long as nothing else was seen in their column.
void EventTableModel::learnNumbers(const std::vector<EventRow>& rows) {
    for (std::size_t column = 0; column < m_numbers.size(); ++column) {
        bool any = false;
        bool all = true;
        for (const EventRow& row : rows) {
            const AddedCell* cell = column < row.added.size() ? &row.added[column] : nullptr;
            any = any || (cell && cell->isNumber);
            all = all && (!cell || cell->isNumber || cell->text.isEmpty());
        }
        if (any && m_numbers[column] != all)
            m_numbers[column] = all;
    }
}

bool EventTableModel::isNumeric(int column) const {
    if (column < columns)
        return column == Version || column == Position;
    const auto place = static_cast<std::size_t>(column - columns);
    return place < m_numbers.size() && m_numbers[place];
}

void EventTableModel::setBookmarked(IsBookmarked bookmarked) {
    m_bookmarked = std::move(bookmarked);
    announceAll(0, columnCount() - 1);
}

std::vector<PickedRows> EventTableModel::pick(const std::vector<int>& rows) const {
    std::map<int, std::vector<int>> pages;
    for (const int row : rows) {
        const Place place = placeOf(row);
        pages[place.page].push_back(place.index);
    }
    std::vector<PickedRows> picked;
    for (auto& [page, indexes] : pages) {
        PickedRows one{m_query, std::move(indexes)};
        if (m_outlined)
            one.query.direction = Direction::Forward;
        one.query.after = m_ledger.beginning(page);
        std::sort(one.rows.begin(), one.rows.end());
        picked.push_back(std::move(one));
    }
    return picked;
}

} // namespace leftfold::ui
