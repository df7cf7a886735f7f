// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/measure_rules.h"
#include "core/expression/event_filter.h"
#include "core/expression/quoting.h"
#include "core/jobs/list_aggregates.h"

namespace leftfold {

namespace {

constexpr int pageSize = 2048;

Result<> addHistory(EventSource& source, const AggregateId& aggregate, CoverageTally& tally, Progress& progress, PacedProgress& paced) {
    EventQuery query;
    query.aggregate = aggregate;
    query.limit = pageSize;
    tally.begin();
    return forEachPage(source, query, progress, [&](EventPage&& page) -> Result<> {
        for (const auto& event : page.events) {
            if (!paced.keepGoing(0))
                return fail(ErrorCode::Cancelled, "Reading was cancelled.");
            tally.add(event);
        }
        return {};
    });
}

/// The pages of one short history say nothing of the whole walk.
struct Silent final : Progress {
    explicit Silent(Progress& outer)
        : progress(outer) { }
    bool keepGoing(std::int64_t, std::int64_t) override { return progress.keepGoing(done, -1); }
    Progress& progress;
    std::int64_t done = 0;
};

} // namespace

Result<RuleCoverage> measureRules(EventSource& source, const std::string& aggregateType, std::shared_ptr<Reducer> reducer,
    std::shared_ptr<const Upcasters> upcasters, Progress& progress) {
    const Watch watch(source, progress);
    Silent silent(progress);
    PacedProgress paced(silent);
    CoverageTally tally(std::move(reducer), std::move(upcasters));
    TRY_VOID(listAggregates(source, {}, silent, [&](std::vector<AggregateSummary>&& page) -> Result<> {
        for (const auto& aggregate : page) {
            if (aggregate.id.type != aggregateType)
                continue;
            TRY_VOID(addHistory(source, aggregate.id, tally, silent, paced));
            silent.done += aggregate.events;
        }
        return {};
    }));
    auto coverage = tally.coverage();
    if (coverage.histories == 0)
        return fail(ErrorCode::NotFound, "There is no aggregate of type " + aggregateType + " in this store.");
    return coverage;
}

Result<bool> isAggregateType(EventSource& source, const std::string& name, Progress& progress) {
    const Watch watch(source, progress);
    const auto filter = EventFilter::read("aggregate:" + quotedText(name), Instant());
    if (!filter)
        return fail(filterError(filter.error()));
    EventQuery query;
    query.filter = *filter;
    query.limit = 1;
    query.payload = PayloadPart::Beginning;
    bool found = false;
    for (bool atEnd = false; !found && !atEnd;) {
        TRY_ASSIGN(const auto page, source.read(query));
        for (const auto& event : page.events)
            found = found || event.aggregate.type == name;
        atEnd = page.atEnd;
        query.after = page.last;
        if (!progress.keepGoing(-1, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
    return found;
}

} // namespace leftfold
