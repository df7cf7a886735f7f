// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_snapshots.h"
#include "core/jobs/list_aggregates.h"

namespace leftfold {

namespace {

/// The aggregates that a filter finds, asked for by ids that may lack their type.
class WantedAggregates {
public:
    explicit WantedAggregates(std::set<AggregateId> found)
        : m_typed(std::move(found)) {
        for (const auto& aggregate : m_typed)
            m_untyped.insert(aggregate.id);
    }
    bool has(const AggregateId& aggregate) const {
        return aggregate.type.empty() ? m_untyped.contains(aggregate.id) : m_typed.contains(aggregate);
    }

private:
    std::set<AggregateId> m_typed;
    std::set<std::string> m_untyped;
};

/// Completes ids; snapshots of one aggregate follow each other, so the last answer serves the next.
class TypeLookup {
public:
    explicit TypeLookup(EventSource& source)
        : m_source(source) { }

    Result<> complete(AggregateId& aggregate) {
        if (!aggregate.type.empty())
            return {};
        if (aggregate.id != m_id) {
            EventQuery first;
            first.aggregate = aggregate;
            first.limit = 1;
            first.payload = PayloadPart::Beginning;
            TRY_ASSIGN(const auto page, m_source.read(first));
            m_type = page.events.empty() ? std::string() : page.events.front().aggregate.type;
            m_id = aggregate.id;
        }
        aggregate.type = m_type;
        return {};
    }

private:
    EventSource& m_source;
    std::string m_id;
    std::string m_type;
};

Result<> listAll(EventSource& source, PayloadPart payload, const std::shared_ptr<const EventFilter>& filter, Progress& progress,
    const SnapshotsVisit& visit) {
    std::set<AggregateId> found;
    if (filter) {
        TRY_ASSIGN(found, aggregatesWith(source, filter, progress));
        if (found.empty())
            return {};
    }
    const WantedAggregates wanted(std::move(found));
    TypeLookup types(source);
    SnapshotQuery query;
    query.payload = payload;
    return walkPages(
        query, progress, [&source](const SnapshotQuery& next) { return source.snapshotPage(next); },
        [&](SnapshotPage&& page) -> Result<> {
            if (filter)
                std::erase_if(page.snapshots, [&](const Snapshot& snapshot) { return !wanted.has(snapshot.aggregate); });
            for (Snapshot& snapshot : page.snapshots)
                TRY_VOID(types.complete(snapshot.aggregate));
            return page.snapshots.empty() ? Result<>() : visit(std::move(page.snapshots));
        });
}

} // namespace

Result<> listSnapshots(EventSource& source, const SnapshotListing& listing, Progress& progress, const SnapshotsVisit& visit) {
    const Watch watch(source, progress);
    if (!listing.aggregate)
        return listAll(source, listing.payload, listing.filter, progress, visit);
    TRY_ASSIGN(auto snapshots, source.snapshots(*listing.aggregate));
    for (Snapshot& snapshot : snapshots)
        snapshot.aggregate = *listing.aggregate;
    return snapshots.empty() ? Result<>() : visit(std::move(snapshots));
}

} // namespace leftfold
