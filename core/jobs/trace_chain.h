// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/causation_graph.h"
#include "core/storage/event_source.h"
#include <optional>

namespace leftfold {

enum class ChainEdge {
    Stop, ///< at the events of the correlation
    Cross ///< on to causes and effects that belong to other correlations
};

/// One of the two is set.
struct ChainRequest {
    std::optional<CorrelationId> correlation;
    std::optional<EventId> event; ///< its causes and its effects, within its correlation
    ChainEdge edge = ChainEdge::Stop;
};

struct Chain {
    CorrelationId correlation; ///< of the request, or of the event asked for; may be empty
    CausationGraph graph;
    int event = -1; ///< the node asked for; -1: a whole correlation
    std::vector<ChainEvent> twins; ///< elsewhere, with the id of one of its events; as far as `findTwins` was asked
};

/// Reads a chain. Fails with NotFound where the store has no such event or correlation.
Result<Chain> traceChain(EventSource& source, const ChainRequest& request, Progress& progress);

} // namespace leftfold
