// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <functional>

namespace leftfold {

/// Hands on every aggregate of the query, page by page.
Result<> listAggregates(
    EventSource& source, AggregateQuery query, Progress& progress, const std::function<Result<>(std::vector<AggregateSummary>&&)>& visit);

} // namespace leftfold
