// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/count_facets.h"
#include "core/expression/event_filter.h"
#include "core/expression/time_range.h"
#include "core/storage/facet_source.h"

namespace leftfold {

Result<FacetCount> countOn(EventSource& source, const std::shared_ptr<const EventFilter>& filter, FacetCount count, Progress& progress) {
    const Watch watch(source, progress);
    EventQuery query;
    query.filter = filter;
    query.after = std::move(count.after);
    auto* counter = dynamic_cast<FacetSource*>(&source);
    TRY_ASSIGN(auto stretch, counter ? counter->tally(query, count.tally) : tallyPage(source, query, count.tally));
    count.after = std::move(stretch.after);
    count.atEnd = stretch.atEnd;
    return count;
}

Result<Facets> countFacets(EventSource& source, const std::shared_ptr<const EventFilter>& filter, Progress& progress) {
    FacetCount count;
    while (!count.atEnd) {
        TRY_ASSIGN(count, countOn(source, filter, std::move(count), progress));
        if (!count.atEnd && !progress.keepGoing(count.tally.events(), -1))
            return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    }
    return count.tally.facets();
}

std::shared_ptr<const EventFilter> withoutTimes(const std::shared_ptr<const EventFilter>& filter) {
    auto left = filter ? withoutTimes(filter->expression()) : std::nullopt;
    return left ? EventFilter::of(*std::move(left)) : nullptr;
}

} // namespace leftfold
