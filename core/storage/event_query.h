// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/model/snapshot.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

class EventFilter; // core/expression

/// A place in the store's order, made by a source and given back to it; nobody else looks inside.
struct Cursor {
    std::vector<std::string> keys;

    bool operator==(const Cursor&) const = default;
};

enum class Direction { Forward, Backward };

/// Lists take the beginning (64 KiB at most), so that a payload of 64 MiB costs a page no more than another.
enum class PayloadPart { Beginning, Whole };

/// Which events, in which order. Everything that is set must hold. With `aggregate` the order is that of its versions, else
/// the store's global order.
struct EventQuery {
    std::optional<AggregateId> aggregate; ///< an empty type matches every type
    std::optional<CorrelationId> correlation;
    std::optional<CausationId> causation; ///< the direct effects of that event
    std::optional<EventId> id;
    std::vector<EventId> anyId; ///< one of these, some hundred at most; empty: any
    std::vector<CausationId> anyCausation; ///< the direct effects of one of these, some hundred at most; empty: any
    std::vector<std::string> anyStoredType; ///< stored as one of these types, some hundred at most; empty: any
    std::optional<Position> position;
    std::optional<Version> afterVersion; ///< exclusive; with `aggregate`
    std::optional<Version> upToVersion; ///< inclusive; with `aggregate`
    std::shared_ptr<const EventFilter> filter; ///< null: any
    Direction direction = Direction::Forward;
    std::optional<Cursor> after; ///< exclusive, in reading direction; nothing: from the beginning
    int limit = 512;
    PayloadPart payload = PayloadPart::Whole;
};

/// At most `limit` events, fewer where payloads are large, and with a filter after some time whatever was found until then, be it
/// nothing: `atEnd` alone tells whether more follow.
struct EventPage {
    std::vector<Event> events;
    Cursor last; ///< how far was read, for `EventQuery::after`; without keys where nothing was
    bool atEnd = true;

    std::size_t size() const { return events.size(); }
};

/// The places of a long result, for jumping: page k of `every` rows begins after `marks[k - 1]`, page 0 at the beginning.
struct Outline {
    std::int64_t count = 0;
    int every = 512;
    std::vector<Cursor> marks;
};

/// One line of the list of aggregates.
struct AggregateSummary {
    AggregateId id;
    std::int64_t events = 0;
    std::optional<Version> firstVersion;
    std::optional<Version> lastVersion;
    std::optional<Instant> lastChange;
    std::int64_t snapshots = 0;
    std::optional<Version> latestSnapshot;
};

struct AggregateQuery {
    std::optional<AggregateId> exactly; ///< an empty type matches every type
    std::string containing; ///< part of the id, ignoring ASCII case; empty: all
    std::optional<Cursor> after;
    int limit = 512;
};

struct AggregatePage {
    std::vector<AggregateSummary> aggregates;
    Cursor last;
    bool atEnd = true;
};

/// Every snapshot of a store: those of one aggregate stand together, its oldest first where the engine can order by version.
struct SnapshotQuery {
    std::optional<Cursor> after;
    int limit = 256;
    PayloadPart payload = PayloadPart::Whole;
};

/// At most `limit` snapshots, fewer where states are large; rows that tell no version are passed over.
struct SnapshotPage {
    std::vector<Snapshot> snapshots;
    Cursor last;
    bool atEnd = true;

    std::size_t size() const { return snapshots.size(); }
};

} // namespace leftfold
