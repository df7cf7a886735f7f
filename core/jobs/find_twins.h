// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/causation_graph.h"
#include "core/storage/event_source.h"

namespace leftfold {

/// The events outside of the chain that have the id of one in it: one lookup by id for some hundred events of the chain, or one
/// walk over the store where it has no index on the ids and several lookups would be as many walks.
Result<std::vector<ChainEvent>> findTwins(EventSource& source, const CausationGraph& graph, Progress& progress);

} // namespace leftfold
