// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/filtered_rows.h"
#include <cassert>

namespace leftfold::sql {

namespace {

/// A walk with a filter stops after so long with what was found until then.
constexpr auto patience = std::chrono::milliseconds(120);
/// Of so many rows one comes out, whatever it is.
constexpr std::int64_t rowsBetween = 1024;
/// Rows between two looks at the clock.
constexpr std::int64_t ticksBetween = 64;

/// Behind the columns, where the rows' readers do not look.
void selectAlso(SqlText& sql, const BoundSection& section, const ColumnList& columns, const std::string& expression) {
    std::string list = "SELECT ";
    for (const auto& column : columns.columns())
        list += (list.size() > 7 ? ", " : "") + selectedSql(section, column);
    assert(sql.text.starts_with(list));
    sql.text.insert(list.size(), ", " + expression);
}

} // namespace

FilteredRows::FilteredRows(const BoundSection& section, EventStatement statement, const ColumnList& columns)
    : m_statement(std::move(statement))
    , m_sieve(section, m_statement.rest, columns) { }

Result<std::unique_ptr<FilteredRows>> FilteredRows::open(Connection& connection, const BoundSection& section, const EventQuery& query,
    const ColumnList& columns, Progress* watcher, const RowsAside& aside) {
    std::unique_ptr<FilteredRows> made(new FilteredRows(section, eventStatement(section, query, columns), columns));
    auto& rows = *made;
    const auto& selected = rows.m_sieve.columns();
    if (connection.testsRows()) {
        rows.m_inside.emplace(section, rows.m_statement.rest);
        rows.m_test = [&rows](const Row& row) { return rows.comesOut(row); };
    }
    const bool asks = rows.m_inside && !rows.m_inside->columns().columns().empty();
    if (!asks)
        rows.m_inside.reset();
    rows.m_statement = eventStatement(section, query, selected, asks ? rows.m_inside->columns() : ColumnList(), aside.stretch);
    if (!aside.expression.empty())
        selectAlso(rows.m_statement.sql, section, selected, aside.expression);
    TRY_ASSIGN(rows.m_rows, connection.query(rows.m_statement.sql, watcher, asks ? &rows.m_test : nullptr, aside.workers));
    return made;
}

/// What the engine asks of each row.
bool FilteredRows::comesOut(const Row& row) {
    const bool matches = m_inside->mayAccept(row);
    if (++m_seen % rowsBetween != 0 && !matches && !m_hurried)
        return false;
    m_lastOutMatches = matches;
    ++m_out;
    return true;
}

Result<FilteredRows::Step> FilteredRows::next() {
    TRY_ASSIGN(const bool more, m_rows->next());
    if (!more)
        return Step::End;
    if (++m_taken == 1)
        m_begin = Clock::now();
    m_sorted = m_sorted || m_out > m_taken;
    const bool matches = m_inside && !m_sorted ? m_lastOutMatches : m_sieve.mayAccept(*m_rows);
    return matches ? Step::Match : Step::Miss;
}

bool FilteredRows::isLate() const {
    return (m_inside || m_taken % ticksBetween == 0) && Clock::now() - m_begin > patience;
}

} // namespace leftfold::sql
