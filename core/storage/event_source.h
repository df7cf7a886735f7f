// SPDX-License-Identifier: Apache-2.0
// storage: how a store is read and written: layouts, queries, pages, the seams EventSource and EventSink.
// Not here: QtSql (storage/sql alone), payload codecs (storage/codec), windows.
// May be included by: jobs, story, review, ui/session; never by model, transform, replay.
#pragma once
#include "core/storage/event_query.h"
#include "core/storage/query_cost.h"
#include "core/storage/store_summary.h"
#include "core/support/progress.h"
#include "core/support/result.h"
#include <utility>
#include <vector>

namespace leftfold {

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
