// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/folds_by_type.h"
#include "core/jobs/list_snapshots.h"

namespace leftfold {

/// Which snapshots are proven, and with what.
struct SnapshotAuditRequest {
    std::optional<AggregateId> aggregate; ///< nothing: of all
    std::shared_ptr<const EventFilter> filter; ///< of aggregates with at least one event that it holds for; null: of all
    FoldWishes folds;
    ProofOptions options;
    std::int64_t expected = -1; ///< so many snapshots, for progress; -1: not known
};

/// Holds every snapshot against replay from zero. Each aggregate is read and folded once, whatever the number of its
/// snapshots; what was read is folded while more is read; memory stays flat. Then the latest snapshots of a few aggregates are
/// measured. The answer is deterministic but for the times.
Result<SnapshotAudit> auditSnapshots(EventSource& source, const SnapshotAuditRequest& request, Progress& progress);

} // namespace leftfold
