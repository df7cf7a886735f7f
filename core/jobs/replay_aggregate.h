// SPDX-License-Identifier: Apache-2.0
// jobs: the verbs of the product, one file each: its table of contents.
// Not here: threads, windows, databases (storage/sql), scripts.
// May be included by: ui/session, app.
#pragma once
#include "core/replay/timeline.h"
#include "core/storage/event_source.h"
#include <variant>

namespace leftfold {

struct FromLatestSnapshot { };
struct FromZero { };

/// Which aggregate, how far, from where, and with what.
struct ReplayRequest {
    AggregateId aggregate;
    std::variant<std::monostate, Version, Instant> at; ///< nothing: to the end
    std::variant<FromLatestSnapshot, FromZero, Version> from; ///< a version: that of a snapshot
    std::shared_ptr<const Upcasters> upcasters; ///< null: none
    std::shared_ptr<Reducer> reducer; ///< null: merge
};

/// Reads the aggregate's history and folds it. The latest snapshot is the latest whose state can be read and that is not
/// behind the end of the replay; others are passed over and say why in `TimelineSetup::snapshots`. Where the version to end at
/// is missing between others, the one before it is the last.
Result<Timeline> replayAggregate(EventSource& source, const ReplayRequest& request, Progress& progress);
/// As `replayAggregate` for who asks for the end alone: up to a version, memory stays flat however long the history.
Result<Outcome> foldAggregate(EventSource& source, const ReplayRequest& request, Progress& progress);

} // namespace leftfold
