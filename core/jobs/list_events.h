// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <functional>

namespace leftfold {

/// Which events to list; `query.limit` and `query.after` are the job's own.
struct ListEventsRequest {
    EventQuery query;
    std::optional<std::int64_t> limit; ///< nothing: all
};

using EventVisit = std::function<Result<>(std::vector<Event>&&)>;

/// Hands on the events page by page, at most `limit`.
Result<> listEvents(EventSource& source, const ListEventsRequest& request, Progress& progress, const EventVisit& visit);

} // namespace leftfold
