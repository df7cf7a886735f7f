// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/versioning/chain_ends.h"

namespace leftfold {

struct SampleRequest {
    TypeVersion shape;
    std::vector<std::string> storedTypes; ///< what the shape is called in the store, where that is known; the engine finds those
    std::size_t events = 500; ///< at most so many
    std::int64_t read = 200'000; ///< at most so many are looked at for them
};

/// The first stored events of a type and version, in the store's order.
Result<std::vector<Event>> sampleEvents(EventSource& source, const SampleRequest& request, Progress& progress);

} // namespace leftfold
