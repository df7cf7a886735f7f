// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/load_many.h"
#include "core/jobs/replay_aggregate.h"
#include <set>

namespace leftfold {

namespace {

/// In the order in which they come in, by the store's order.
Result<std::vector<AggregateId>> aggregatesOf(EventSource& source, const CorrelationId& correlation, Progress& progress) {
    std::vector<AggregateId> all;
    std::set<AggregateId> known;
    EventQuery query;
    query.correlation = correlation;
    query.payload = PayloadPart::Beginning;
    TRY_VOID(forEachPage(source, query, progress, [&](EventPage&& page) -> Result<> {
        for (auto& event : page.events)
            if (!event.aggregate.id.empty() && known.insert(event.aggregate).second)
                all.push_back(std::move(event.aggregate));
        return {};
    }));
    if (all.empty())
        return fail(ErrorCode::NotFound, "There is no event of the correlation " + correlation.text + " in this store.");
    return all;
}

Result<std::vector<AggregateId>> wantedAggregates(EventSource& source, const ManyRequest& request, Progress& progress) {
    if (request.correlation)
        return aggregatesOf(source, *request.correlation, progress);
    if (request.aggregates.empty())
        return fail(ErrorCode::InvalidArgument, "No aggregate is named. Name those that are to be replayed together.");
    return request.aggregates;
}

Result<std::shared_ptr<const Timeline>> timelineOf(
    EventSource& source, const AggregateId& aggregate, const ProofFold& fold, Progress& progress) {
    const ReplayRequest request{aggregate, {}, FromZero{}, fold.upcasters, fold.reducer};
    TRY_ASSIGN(auto timeline, replayAggregate(source, request, progress));
    return std::make_shared<const Timeline>(std::move(timeline));
}

} // namespace

Result<ManyLoaded> loadMany(EventSource& source, const ManyRequest& request, Progress& progress) {
    const Watch watch(source, progress);
    TRY_ASSIGN(auto aggregates, wantedAggregates(source, request, progress));
    FoldsByType folds(source, request.folds);
    std::vector<std::shared_ptr<const Timeline>> timelines;
    std::vector<std::string> reducers;
    std::size_t events = 0;
    std::size_t at = 0;
    for (; at < std::min(aggregates.size(), request.mostAggregates) && events < request.mostEvents; ++at) {
        if (!progress.keepGoing(static_cast<std::int64_t>(at), std::ssize(aggregates)))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
        TRY_ASSIGN(const auto* fold, folds.of(aggregates[at]));
        TRY_ASSIGN(auto timeline, timelineOf(source, aggregates[at], *fold, progress));
        events += timeline->size();
        timelines.push_back(std::move(timeline));
        reducers.push_back(fold->reducerName);
    }
    aggregates.erase(aggregates.begin(), aggregates.begin() + static_cast<std::ptrdiff_t>(at));
    TRY_ASSIGN(auto many, ManyTimelines::arrange(std::move(timelines), request.order, request.correlation));
    return ManyLoaded{std::move(many), std::move(reducers), std::move(aggregates)};
}

} // namespace leftfold
