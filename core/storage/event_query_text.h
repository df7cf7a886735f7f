// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/sql_text.h"

namespace leftfold {

/// The columns of one statement, each once, and where each stands.
class ColumnList {
public:
    /// The column's place in the row; added where it is new.
    int place(const ColumnName& column);
    const std::vector<ColumnName>& columns() const { return m_columns; }

private:
    std::vector<ColumnName> m_columns;
};

/// What of a query the engine cannot tell; it is tested on the events that were read.
struct Remainder {
    std::optional<CorrelationId> correlation;
    std::optional<CausationId> causation;
    std::optional<EventId> id;
    std::vector<EventId> anyId;
    std::vector<CausationId> anyCausation;
    std::vector<std::string> anyStoredType;
    std::optional<Position> position;
    std::optional<std::string> aggregateType;
    std::optional<Version> afterVersion;
    std::optional<Version> upToVersion;
    std::shared_ptr<const EventFilter> filter; ///< asks for the event's message where `needs().outbox`

    bool empty() const;
    /// `messageState` as for EventFilter.
    bool accepts(const Event& event, std::string_view messageState = {}) const;
};

struct EventStatement {
    SqlText sql;
    std::vector<ColumnName> order; ///< whose values are the cursor
    Remainder rest;
};

/// `SELECT columns … ORDER BY order LIMIT limit + 1`: one row more tells whether the page is the last.
EventStatement eventStatement(const BoundSection& section, const EventQuery& query, const ColumnList& columns);

/// A part of a log that lies between two positions: behind the query's `after`, up to one. Its statement has no limit, so that
/// PostgreSQL may share it among its workers.
struct Stretch {
    std::optional<std::int64_t> until; ///< inclusive, in reading direction; nothing: to the end
};

/// The function by which an engine that runs in our process asks us about a row, see RowTest in storage/sql.
inline constexpr std::string_view rowTestFunction = "leftfold_accepts";

/// As above, of the rows for whose `tested` columns the function says yes: the engine then makes no more of the others.
EventStatement eventStatement(const BoundSection& section, const EventQuery& query, const ColumnList& columns, const ColumnList& tested,
    const Stretch* stretch = nullptr);

/// `SELECT values…, count(*) … GROUP BY values`, of the query's events in the stretch. Their order and limit are not looked at.
EventStatement groupsStatement(
    const BoundSection& section, const EventQuery& query, const Stretch& stretch, const std::vector<std::string>& values);

/// The cursors of every `every`th row among the next `rows` after `after`, and how many rows there were: rows of
/// (key columns…, number of the row).
EventStatement outlineStatement(const BoundSection& section, const EventQuery& query, int every, int rows);

/// An event may belong to several aggregates: the log has it once.
Membership membershipOf(const EventQuery& query);

/// The order that a query reads in.
const std::vector<ColumnName>& orderOf(const BoundSection& section, const EventQuery& query);

} // namespace leftfold
