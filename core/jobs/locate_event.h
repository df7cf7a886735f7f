// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

/// How many events of the query come before that position; with the outline a handful of short reads, wherever it is.
/// Fails where the store numbers no positions. `query` reads forward in global order.
Result<std::int64_t> countBefore(EventSource& source, const EventQuery& query, const Outline& outline, Position position);

/// The same for an event that the store can name by its id: counts all that come before it, so it works where no positions are.
Result<std::int64_t> countBefore(EventSource& source, EventQuery query, const Event& event, Progress& progress);

} // namespace leftfold
