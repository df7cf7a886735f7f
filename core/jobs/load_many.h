// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/folds_by_type.h"
#include "core/replay/many_timelines.h"

namespace leftfold {

/// Which aggregates are replayed together.
struct ManyRequest {
    std::optional<CorrelationId> correlation; ///< those that it has events of; the cursor stops at these
    std::vector<AggregateId> aggregates; ///< else these
    ManyOrder order = ManyOrder::ByPosition;
    FoldWishes folds;
    std::size_t mostAggregates = 50;
    std::size_t mostEvents = 200'000; ///< of all together
};

struct ManyLoaded {
    ManyTimelines many;
    std::vector<std::string> reducers; ///< by timeline; empty: the events' data is merged
    std::vector<AggregateId> leftOut; ///< more than were to be replayed, in the order in which they come in
};

/// Replays the aggregates from zero and arranges them. Fails with NotFound where a correlation has no events or an aggregate
/// none, with InvalidArgument where no aggregate is named.
Result<ManyLoaded> loadMany(EventSource& source, const ManyRequest& request, Progress& progress);

} // namespace leftfold
