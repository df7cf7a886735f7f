// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_events.h"
#include <algorithm>
#include <limits>

namespace leftfold {

namespace {

/// The first page is there soon; who reads on gets longer ones, since each costs a statement.
constexpr int firstPage = 512;
constexpr int longestPage = 8192;

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, "Reading was cancelled.");
}

} // namespace

Result<> listEvents(EventSource& source, const ListEventsRequest& request, Progress& progress, const EventVisit& visit) {
    const Watch watch(source, progress);
    EventQuery query = request.query;
    const std::int64_t limit = request.limit.value_or(std::numeric_limits<std::int64_t>::max());
    int pageSize = firstPage;
    for (std::int64_t done = 0; done < limit; pageSize = std::min(pageSize * 2, longestPage)) {
        query.limit = static_cast<int>(std::min<std::int64_t>(pageSize, limit - done));
        TRY_ASSIGN(auto page, source.read(query));
        done += std::ssize(page.events);
        const bool atEnd = page.atEnd;
        query.after = std::move(page.last);
        TRY_VOID(visit(std::move(page.events)));
        if (atEnd)
            return {};
        if (!progress.keepGoing(done, request.limit.value_or(-1)))
            return cancelled();
    }
    return {};
}

} // namespace leftfold
