// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <functional>
#include <set>

namespace leftfold {

using AggregatesVisit = std::function<Result<>(std::vector<AggregateSummary>&&)>;

/// Hands on every aggregate of the query, page by page.
Result<> listAggregates(EventSource& source, AggregateQuery query, Progress& progress, const AggregatesVisit& visit);

/// As above, only aggregates with at least one event that the filter holds for; null: all. Their events are looked for first.
Result<> listAggregates(EventSource& source, const AggregateQuery& query, const std::shared_ptr<const EventFilter>& filter,
    Progress& progress, const AggregatesVisit& visit);

/// The aggregates with at least one event that the filter holds for.
Result<std::set<AggregateId>> aggregatesWith(EventSource& source, const std::shared_ptr<const EventFilter>& filter, Progress& progress);

} // namespace leftfold
