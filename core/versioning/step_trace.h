// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/origin_tree.h"
#include "core/versioning/upcasters.h"

namespace leftfold {

/// Where an event did not get through.
struct TraceFailure {
    std::optional<std::size_t> step; ///< of the arrow; nothing: before it, in the chain that leads to it or in the payload
    std::string reason; ///< one sentence
    std::string pointer; ///< of the step in the document: `/upcasters/0/steps/1`; empty: no step
};

/// One stored event before and after an arrow of a mapping, and which step changed what.
struct TracedArrow {
    Value before; ///< as it comes to the arrow; as stored where it does not come to it
    Value after; ///< where a step failed, what those before it made
    std::vector<TracedChange> changes;
    std::optional<TraceFailure> failure;
    bool reached = false; ///< the event comes to the arrow
    bool upcastBefore = false; ///< `before` is not what is stored: the chain goes along other arrows first
    bool dropped = false; ///< the arrow makes no event
};

/// Sends the event as far as that upcaster, and step by step on to that target of it.
TracedArrow traceArrow(const Event& stored, const Upcasters& upcasters, std::size_t upcaster, std::size_t target);

} // namespace leftfold
