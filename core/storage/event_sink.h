// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/outbox_message.h"
#include "core/model/snapshot.h"
#include "core/support/result.h"
#include <span>
#include <vector>

namespace leftfold {

/// Events to be added to one aggregate. Their versions follow `expectedVersion`, which is 0 for a new aggregate.
struct Append {
    AggregateId aggregate;
    Version expectedVersion;
    std::vector<Event> events; ///< position, version and aggregate are set by the sink
};

struct NewSnapshot {
    AggregateId aggregate;
    Version version;
    Value state;
    Instant takenAt;
};

/// What a unit of work wrote: all of it reaches the store in one transaction, or nothing does.
struct Commit {
    std::vector<Append> appends;
    /// Written as they are, position and version included: a copy of another store keeps its gaps. Without a position they
    /// come at the end.
    std::vector<Event> copies;
    std::vector<OutboxMessage> messages;
    std::vector<NewSnapshot> snapshots;
};

/// Where events are written: the specification's event store and outbox. For one thread.
class EventSink {
public:
    virtual ~EventSink() = default;

    /// Makes the tables where they are missing.
    virtual Result<> prepare() = 0;
    /// Writes the commits, in order, in one transaction. Fails with Conflict, naming both versions, where an aggregate is not
    /// at the version that a commit expects; then nothing is written.
    virtual Result<> write(std::span<const Commit> commits) = 0;
    /// 0 where the aggregate has no events.
    virtual Result<Version> currentVersion(const AggregateId& aggregate) = 0;
    /// Ends a bulk load: makes what was put off until the end (indexes) and brings everything to the disk.
    virtual Result<> finish() { return {}; }
};

} // namespace leftfold
