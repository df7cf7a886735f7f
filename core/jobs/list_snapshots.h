// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <functional>

namespace leftfold {

/// Which snapshots, and how much of each state is read.
struct SnapshotListing {
    std::optional<AggregateId> aggregate; ///< nothing: of all
    std::shared_ptr<const EventFilter> filter; ///< of aggregates with at least one event that it holds for; null: of all
    PayloadPart payload = PayloadPart::Beginning;
};

using SnapshotsVisit = std::function<Result<>(std::vector<Snapshot>&&)>;

/// Hands on the snapshots page by page, those of one aggregate one after the other. Where a store's snapshots do not tell the
/// type of their aggregate, its first event does; without events the type stays empty.
Result<> listSnapshots(EventSource& source, const SnapshotListing& listing, Progress& progress, const SnapshotsVisit& visit);

} // namespace leftfold
