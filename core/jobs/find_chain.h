// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

/// Where to enter a chain of which only an id is known.
struct ChainEntrance {
    Event event; ///< with the beginning of its payload
    bool isCorrelation = false; ///< the id names the whole process, and the event is its first
};

/// The first event of the correlation with that id, or else the event of that id. Fails with NotFound where the store has neither.
Result<ChainEntrance> findChain(EventSource& source, const std::string& id);

} // namespace leftfold
