// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"

namespace leftfold {

/// What a store is and what is in it.
struct StoreReport {
    StoreDescription description;
    StoreSummary summary;
};

/// Counts the whole store.
Result<StoreReport> describeStore(EventSource& source, Progress& progress);

} // namespace leftfold
