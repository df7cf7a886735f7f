// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

/// How many events of the query come before that position; with the outline a handful of short reads, wherever it is.
/// Fails where the store numbers no positions. `query` reads forward in global order.
Result<std::int64_t> countBefore(EventSource& source, const EventQuery& query, const Outline& outline, Position position);

} // namespace leftfold
