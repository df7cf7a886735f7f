// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_aggregates.h"

namespace leftfold {

Result<> listAggregates(
    EventSource& source, AggregateQuery query, Progress& progress, const std::function<Result<>(std::vector<AggregateSummary>&&)>& visit) {
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

} // namespace leftfold
