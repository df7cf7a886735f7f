// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/storage/event_source.h"

namespace leftfold {

/// The first event of the query in its reading direction, without its whole payload; nothing where there is none. `query.limit`
/// and `query.payload` are the job's own.
Result<std::optional<Event>> findFirst(EventSource& source, EventQuery query, Progress& progress);

/// The first event of the query's that happened then or later, as its own clock says; clocks may go back, so later events may
/// be older.
Result<std::optional<Event>> findMoment(EventSource& source, EventQuery query, Instant moment, Progress& progress);

/// Where the event stands in the order of the query's events, which it need not be one of; nothing where the store cannot name it.
Result<std::optional<Cursor>> cursorOf(EventSource& source, const Event& event);

/// The query's events for which that expression holds too.
EventQuery narrowedTo(EventQuery query, Expression term);

} // namespace leftfold
