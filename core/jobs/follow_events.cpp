// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/follow_events.h"
#include "core/jobs/log_tail.h"
#include "core/storage/event_match.h"
#include <algorithm>

namespace leftfold {

namespace {

/// The last events of the query, oldest first. `newest` is where following begins, so that nothing which is appended meanwhile
/// is missed or told twice, and nothing old is searched where the query finds little.
Result<std::vector<Event>> readLast(EventSource& source, const ListEventsRequest& request, EventPage newest, Progress& progress) {
    std::vector<Event> events;
    if (newest.events.empty() || *request.limit == 0)
        return events;
    if (matchesQuery(newest.events.front(), request.query))
        events = std::move(newest.events);
    ListEventsRequest backward = request;
    backward.query.direction = Direction::Backward;
    backward.query.after = newest.last;
    backward.limit = *request.limit - std::ssize(events);
    TRY_VOID(listEvents(source, backward, progress, [&events](std::vector<Event>&& page) -> Result<> {
        std::move(page.begin(), page.end(), std::back_inserter(events));
        return {};
    }));
    std::reverse(events.begin(), events.end());
    return events;
}

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, "Reading was cancelled.");
}

/// One round over one connection; ends with an error of its own or with nothing where the store is to be asked again.
Result<> followOver(EventSource& source, LogTail& tail, Progress& progress, const FollowHooks& hooks) {
    const Watch watch(source, progress);
    for (std::int64_t done = 0; progress.keepGoing(done, -1);) {
        TRY_ASSIGN(auto events, tail.next(source));
        done += std::ssize(events);
        if (!events.empty())
            TRY_VOID(hooks.visit(std::move(events)));
        if (tail.atEnd() && !hooks.wait())
            break;
    }
    return cancelled();
}

} // namespace

Result<> followEvents(EventSource& source, const ListEventsRequest& request, Progress& progress, const FollowHooks& hooks) {
    LogTail tail(request.query, hooks.clock);
    if (request.limit) {
        const Watch watch(source, progress);
        TRY_ASSIGN(auto newest, readNewest(source, request.query));
        TRY_ASSIGN(tail, LogTail::behind(newest, source, request.query, hooks.clock));
        TRY_ASSIGN(auto last, readLast(source, request, std::move(newest), progress));
        if (!last.empty())
            TRY_VOID(hooks.visit(std::move(last)));
    }
    for (auto* current = &source;;) {
        auto ended = followOver(*current, tail, progress, hooks);
        if (ended.error().code != ErrorCode::Unavailable)
            return ended;
        current = hooks.reopen ? hooks.reopen(ended.error()) : nullptr;
        if (!current)
            return ended;
    }
}

} // namespace leftfold
