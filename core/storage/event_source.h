// SPDX-License-Identifier: Apache-2.0
// storage: how a store is read and written: layouts, queries, pages, the seams EventSource and EventSink.
// Not here: QtSql (storage/sql alone), payload codecs (storage/codec), windows.
// May be included by: jobs, story, review, ui/session; never by model, transform, replay.
#pragma once
#include "core/model/event.h"
#include "core/model/snapshot.h"
#include "core/storage/query_cost.h"
#include "core/storage/store_summary.h"
#include "core/support/progress.h"
#include "core/support/result.h"
#include <memory>
#include <optional>
#include <string>
#include <utility>
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

class OutboxStore;

/// Where events are read from. Synchronous, read-only by the engine, for one thread; a page is one short query and nothing
/// is held open between two. After an error of code Unavailable the connection is gone: make a new source.
class EventSource {
public:
    virtual ~EventSource() = default;

    virtual const StoreDescription& description() const = 0;
    virtual Result<EventPage> read(const EventQuery& query) = 0;
    /// Walks the keys of the whole result once; can be cancelled between any two stretches of some ten thousand rows.
    virtual Result<Outline> outline(const EventQuery& query, int every, Progress& progress) = 0;
    virtual Result<AggregatePage> aggregates(const AggregateQuery& query) = 0;
    /// Every snapshot of the aggregate, oldest first; empty where the store keeps none.
    virtual Result<std::vector<Snapshot>> snapshots(const AggregateId& aggregate) = 0;
    /// Snapshots of all aggregates, also of those that have no events; a source without snapshots has the empty page.
    virtual Result<SnapshotPage> snapshotPage(const SnapshotQuery&) { return SnapshotPage(); }
    virtual Result<StoreSummary> summarize(Progress& progress) = 0;
    /// What it would take to read the query's events, without reading them.
    virtual Result<QueryCost> cost(const EventQuery&) { return QueryCost(); }
    /// Whether events are found by their ids without a walk over the whole store.
    virtual bool findsById() const { return true; }
    /// The messages beside the events, over the same connection; null where the store has none.
    virtual OutboxStore* outbox() { return nullptr; }
    /// The messages that came in, likewise.
    virtual OutboxStore* inbox() { return nullptr; }

    /// Whom a long statement tells that it lives; see Watch. Null: nobody.
    Progress* watcher() const { return m_watcher; }

private:
    friend class Watch;
    Progress* m_watcher = nullptr;
};

/// While it lives, every statement of the source tells `progress` that it is at work, some ten times a second, and ends as
/// Cancelled where the answer is no. A job stands under one as a whole; the source's own thread makes it.
class Watch {
public:
    Watch(EventSource& source, Progress& progress)
        : m_source(source)
        , m_before(std::exchange(source.m_watcher, &progress)) { }
    ~Watch() { m_source.m_watcher = m_before; }
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

private:
    EventSource& m_source;
    Progress* m_before;
};

/// Walks every page that `read(query)` gives; the visitor sees one at a time, so memory stays flat.
/// `visit(page&&) -> Result<>`.
template <typename Query, typename Read, typename Visit>
Result<> walkPages(Query query, Progress& progress, Read&& read, Visit&& visit) {
    for (std::int64_t done = 0;;) {
        TRY_ASSIGN(auto page, read(query));
        done += static_cast<std::int64_t>(page.size());
        const bool atEnd = page.atEnd;
        query.after = page.last;
        TRY_VOID(visit(std::move(page)));
        if (atEnd)
            return {};
        if (!progress.keepGoing(done, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
}

/// Walks the events of the query.
template <typename Visit>
Result<> forEachPage(EventSource& source, EventQuery query, Progress& progress, Visit&& visit) {
    const Watch watch(source, progress);
    return walkPages(
        std::move(query), progress, [&source](const EventQuery& next) { return source.read(next); }, visit);
}

} // namespace leftfold
