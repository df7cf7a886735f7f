// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/causation_graph.h"

namespace leftfold {

/// What a chain amounts to; one look at every event.
struct ChainTotals {
    std::int64_t aggregates = 0;
    std::vector<std::string> aggregateTypes; ///< the most frequent first
    std::optional<std::chrono::microseconds> lasted; ///< from the first event by the clock to the last; nothing without times
};

ChainTotals chainTotals(const CausationGraph& graph);

} // namespace leftfold
