// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_aggregates.h"

namespace leftfold {

Result<> listAggregates(EventSource& source, AggregateQuery query, Progress& progress, const AggregatesVisit& visit) {
    const Watch watch(source, progress);
    for (std::int64_t done = 0;;) {
        TRY_ASSIGN(auto page, source.aggregates(query));
        done += std::ssize(page.aggregates);
        const bool atEnd = page.atEnd;
        query.after = std::move(page.last);
        TRY_VOID(visit(std::move(page.aggregates)));
        if (atEnd)
            return {};
        if (!progress.keepGoing(done, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
}

Result<> listAggregates(EventSource& source, const AggregateQuery& query, const std::shared_ptr<const EventFilter>& filter,
    Progress& progress, const AggregatesVisit& visit) {
    if (!filter)
        return listAggregates(source, query, progress, visit);
    TRY_ASSIGN(const auto found, aggregatesWith(source, filter, progress));
    if (found.empty())
        return {};
    return listAggregates(source, query, progress, [&](std::vector<AggregateSummary>&& page) -> Result<> {
        std::erase_if(page, [&found](const AggregateSummary& aggregate) { return !found.contains(aggregate.id); });
        return page.empty() ? Result<>() : visit(std::move(page));
    });
}

Result<std::set<AggregateId>> aggregatesWith(EventSource& source, const std::shared_ptr<const EventFilter>& filter, Progress& progress) {
    std::set<AggregateId> found;
    EventQuery events;
    events.filter = filter;
    events.payload = PayloadPart::Beginning;
    TRY_VOID(forEachPage(source, events, progress, [&found](EventPage&& page) -> Result<> {
        for (auto& event : page.events)
            found.insert(std::move(event.aggregate));
        return {};
    }));
    return found;
}

} // namespace leftfold
