// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/storage/sql_text.h"

namespace leftfold {

/// Rows of (events, lowest version, highest version, type, time of the last event, keys…), ordered by the keys: see
/// aggregateKeyColumns.
SqlText aggregatesStatement(const BoundSection& section, const AggregateQuery& query);

/// Every event's values of these columns, of the aggregates that the query asks for, in whatever order comes first; `after` and
/// `limit` do not count: see AggregateTally.
SqlText aggregateEventsStatement(const BoundSection& section, const AggregateQuery& query, const std::vector<ColumnName>& columns);

/// Rows of (stored type, schema version, events, first time, last time, lowest and highest of what tells the aggregate's type:
/// the type, or a stream name). Nothing where the engine cannot tell one of them, or
/// would parse every payload to: see SummaryScan.
std::optional<SqlText> typesStatement(const BoundSection& section);

/// One row: how many different aggregates. A statement of its own, for which the index alone is read.
SqlText aggregateCountStatement(const BoundSection& section);
/// One row: how many different correlations. Nothing as with `typesStatement`.
std::optional<SqlText> correlationCountStatement(const BoundSection& section);

/// Every row's values of these columns, in whatever order comes first.
SqlText columnsStatement(const BoundSection& section, const std::vector<ColumnName>& columns);

/// One row: how many.
SqlText countStatement(const BoundSection& section);

/// Rows of the section's columns for the snapshots of an aggregate.
SqlText snapshotsStatement(const BoundSection& section, const AggregateId& aggregate, const std::vector<ColumnName>& columns);

/// The order that `snapshotPageStatement` reads in, whose values are its cursor.
std::vector<ColumnName> snapshotOrder(const BoundSection& section);
/// `SELECT columns … ORDER BY snapshotOrder LIMIT limit + 1` for the snapshots of all aggregates after the cursor.
SqlText snapshotPageStatement(
    const BoundSection& section, const std::optional<Cursor>& after, int limit, const std::vector<ColumnName>& columns);

/// Rows of (snapshots, highest version, keys…) for aggregates whose first key is one of these; the version may be NULL.
SqlText snapshotCountsStatement(const BoundSection& section, const std::vector<std::string>& keys);

} // namespace leftfold
