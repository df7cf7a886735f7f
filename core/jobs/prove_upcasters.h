// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/versioning/proof.h"

namespace leftfold {

struct ProveRequest {
    std::shared_ptr<const Upcasters> upcasters; ///< not null
    std::int64_t total = -1; ///< events that are expected, for the progress; -1: not known
};

/// Sends every stored event through the upcasters. Memory stays flat however long the store.
Result<Proof> proveUpcasters(EventSource& source, const ProveRequest& request, Progress& progress);

} // namespace leftfold
