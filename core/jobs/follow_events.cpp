// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/follow_events.h"
#include "core/jobs/log_tail.h"
#include "core/storage/event_match.h"
#include <algorithm>

namespace leftfold {

namespace {

struct Beginning {
    std::vector<Event> events; ///< oldest first
    std::optional<Cursor> end; ///< what comes later comes after this; nothing: the store is empty
};

/// The last events of the query. The newest of the store is read on its own: its cursor is where following begins, so that
/// nothing which is appended meanwhile is missed or told twice, and nothing old is searched where the query finds little.
Result<Beginning> readTail(EventSource& source, const ListEventsRequest& request, Progress& progress) {
    EventQuery newestQuery;
    newestQuery.aggregate = request.query.aggregate;
    newestQuery.direction = Direction::Backward;
    newestQuery.limit = 1;
    Beginning tail;
    TRY_ASSIGN(auto newest, source.read(newestQuery));
    if (newest.events.empty())
        return tail;
    tail.end = newest.last;
    if (*request.limit == 0)
        return tail;
    if (matchesQuery(newest.events.front(), request.query))
        tail.events = std::move(newest.events);
    ListEventsRequest backward = request;
    backward.query.direction = Direction::Backward;
    backward.query.after = tail.end;
    backward.limit = *request.limit - std::ssize(tail.events);
    TRY_VOID(listEvents(source, backward, progress, [&tail](std::vector<Event>&& events) -> Result<> {
        std::move(events.begin(), events.end(), std::back_inserter(tail.events));
        return {};
    }));
    std::reverse(tail.events.begin(), tail.events.end());
    return tail;
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
    EventQuery query = request.query;
    if (request.limit) {
        const Watch watch(source, progress);
        TRY_ASSIGN(auto begin, readTail(source, request, progress));
        query.after = begin.end;
        if (!begin.events.empty())
            TRY_VOID(hooks.visit(std::move(begin.events)));
    }
    LogTail tail(std::move(query), hooks.clock);
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
