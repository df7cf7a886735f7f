// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/causation_graph.h"

namespace leftfold {

enum class ChainFault { MissingCause, Cycle, BackwardClock, DuplicateId };

/// Something in a chain that a person should know, with the events that show it.
struct ChainFinding {
    ChainFault fault;
    std::vector<int> nodes;
    std::string sentence; ///< what was found, in which events
    std::string meaning; ///< why it matters and where it comes from
};

/// In the order of the list above; one for each absent cause, cycle and doubled id, and one for all backward clocks together.
std::vector<ChainFinding> chainFindings(const CausationGraph& graph);

/// One for each of the events outside of the chain that have the id of one in it.
std::vector<ChainFinding> twinFindings(const CausationGraph& graph, const std::vector<ChainEvent>& elsewhere);

/// `order.created of Order/o-17 (version 3)`
std::string describeNode(const ChainEvent& event);

} // namespace leftfold
