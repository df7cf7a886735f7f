// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/folds_by_type.h"
#include <span>

namespace leftfold {

/// Folds each of the aggregates from zero and from its latest snapshot, and tells what the snapshots save. Aggregates without
/// a usable snapshot are passed over. Nothing where none is left.
Result<std::optional<SnapshotBenefit>> measureSnapshots(
    EventSource& source, std::span<const AggregateId> aggregates, FoldsByType& folds, Progress& progress);

} // namespace leftfold
