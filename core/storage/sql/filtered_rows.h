// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_sieve.h"
#include "core/storage/sql/connection.h"
#include <chrono>

namespace leftfold::sql {

/// What a walk over rows is asked for beside its query's events.
struct RowsAside {
    std::string expression; ///< of the engine, one more value of each row; empty: none
    const Stretch* stretch = nullptr; ///< null: the query's limit counts
    Workers workers = Workers::AsPlanned;
};

/// The rows of a query that its filter lets through, in order, as far as the rows themselves tell: messages are asked later. SQLite
/// asks us while it walks, so that of all others only what the filter reads leaves the file.
class FilteredRows {
public:
    /// The caller reads `columns`, and the expression where there is one. The query's limit counts rows that come out.
    static Result<std::unique_ptr<FilteredRows>> open(Connection& connection, const BoundSection& section, const EventQuery& query,
        const ColumnList& columns, Progress* watcher, const RowsAside& aside = {});
    FilteredRows(const FilteredRows&) = delete;
    FilteredRows& operator=(const FilteredRows&) = delete;

    /// `Miss`: a row that the filter rejects, to show how far the walk has come. All before it have come out or are rejected.
    enum class Step { Match, Miss, End };
    Result<Step> next();
    const Row& row() const { return *m_rows; }
    /// Where the expression stands in the row.
    int expressionAt() const { return static_cast<int>(m_sieve.columns().columns().size()); }
    const std::vector<ColumnName>& order() const { return m_statement.order; }
    const Remainder& rest() const { return m_statement.rest; }
    /// Whether the walk has taken longer since its first row than a page may; looks at the clock now and then.
    bool isLate() const;
    /// How many rows the walk has passed, as far as that is known.
    std::int64_t passed() const { return m_inside && !m_sorted ? m_seen : m_taken; }
    /// From now on the next row comes out, whatever it is.
    void hurry() { m_hurried = true; }

private:
    using Clock = std::chrono::steady_clock;

    FilteredRows(const BoundSection& section, EventStatement statement, const ColumnList& columns);
    bool comesOut(const Row& row);

    EventStatement m_statement;
    EventSieve m_sieve; ///< over the statement's own columns
    std::optional<EventSieve> m_inside; ///< over those that the engine passes to `m_test`
    RowTest m_test;
    std::unique_ptr<RowCursor> m_rows; ///< ends before what it asks
    Clock::time_point m_begin; ///< of the first row
    std::int64_t m_seen = 0; ///< rows tested
    std::int64_t m_out = 0; ///< rows that the engine was told to let out
    std::int64_t m_taken = 0; ///< rows that came out
    bool m_lastOutMatches = false; ///< of the row that was let out last
    bool m_sorted = false; ///< the engine asks of all rows before the first comes out
    bool m_hurried = false;
};

} // namespace leftfold::sql
