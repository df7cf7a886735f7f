// SPDX-License-Identifier: Apache-2.0
// How an EventTableModel grows while its log is followed.
#include "ui/models/event_table_model.h"
#include <algorithm>
#include <iterator>
#include <limits>

namespace leftfold::ui {

void EventTableModel::grow(EventRowsGrowth growth) {
    const std::int64_t fits = std::numeric_limits<int>::max() / 32 - std::int64_t{m_rows};
    if (!m_outlined || growth.added + std::ssize(growth.late) > fits)
        return;
    m_ledger.goOn(growth.keptMarks, std::move(growth.marks));
    if (!growth.late.empty())
        insertLate(growth.late);
    if (growth.added > 0)
        insertAtEnd(static_cast<int>(growth.added), std::move(growth.rows));
}

/// Every row behind the first of them has another place: those pages are read again.
void EventTableModel::insertLate(const std::vector<std::int64_t>& late) {
    forgetFrom(static_cast<int>(late.front() / pageRows));
    m_marksAsked.clear();
    m_ledger.renew();
    for (const std::int64_t ordinal : late) {
        const int stored = std::min(static_cast<int>(ordinal), m_rows);
        const int row = m_query.direction == Direction::Backward ? m_rows - stored : stored;
        beginInsertRows({}, row, row);
        ++m_rows;
        endInsertRows();
    }
}

void EventTableModel::insertAtEnd(int added, std::vector<EventRow> rows) {
    if (static_cast<int>(rows.size()) == added)
        keepNewRows(std::move(rows));
    else
        forgetFrom(m_rows / pageRows);
    const int first = m_query.direction == Direction::Backward ? 0 : m_rows;
    beginInsertRows({}, first, first + added - 1);
    m_rows += added;
    endInsertRows();
}

/// Puts them where their pages are here from the first row on.
void EventTableModel::keepNewRows(std::vector<EventRow> rows) {
    learnNumbers(rows);
    auto next = rows.begin();
    for (int stored = m_rows; next != rows.end();) {
        const int page = stored / pageRows;
        const int place = stored % pageRows;
        const auto count = std::min<std::ptrdiff_t>(pageRows - place, rows.end() - next);
        const auto* known = m_pages.rows(page);
        const bool whole = place == 0 || (known && static_cast<int>(known->size()) >= place);
        if (whole && !m_ledger.isAsked(page)) {
            std::vector<EventRow> kept = known ? *known : std::vector<EventRow>();
            kept.erase(kept.begin() + place, kept.end()); // read again meanwhile, it may have had some of them
            std::move(next, next + count, std::back_inserter(kept));
            m_pages.insert(page, std::move(kept));
            m_marksAsked.erase(page);
        } else {
            forgetFrom(page);
        }
        next += count;
        stored += static_cast<int>(count);
    }
}

/// An answer on its way may be of another time as well.
void EventTableModel::forgetFrom(int page) {
    bool asked = false;
    for (const int known : m_pages.pages())
        if (known >= page)
            m_pages.forget(known);
    for (int each = page; each <= m_ledger.next() && !asked; ++each)
        asked = m_ledger.isAsked(each);
    m_marksAsked.erase(m_marksAsked.lower_bound(page), m_marksAsked.end());
    if (!asked)
        return;
    m_marksAsked.clear();
    m_ledger.renew();
}

} // namespace leftfold::ui
