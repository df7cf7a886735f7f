// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/list_events.h"
#include <algorithm>
#include <limits>

namespace leftfold {

namespace {

constexpr int pageSize = 512;

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, "Reading was cancelled.");
}

struct Tail {
    std::vector<Event> events; ///< oldest first
    std::optional<Cursor> end; ///< what comes later comes after this; nothing: the store is empty
};

/// The last events of the query. The newest is read on its own: its cursor is where following begins, so that nothing which
/// is appended meanwhile is missed or told twice.
Result<Tail> readTail(EventSource& source, const ListEventsRequest& request, Progress& progress) {
    ListEventsRequest backward = request;
    backward.query.direction = Direction::Backward;
    backward.query.limit = 1;
    Tail tail;
    TRY_ASSIGN(auto newest, source.read(backward.query));
    if (newest.events.empty())
        return tail;
    tail.end = newest.last;
    if (*request.limit == 0)
        return tail;
    tail.events = std::move(newest.events);
    backward.query.after = newest.last;
    backward.limit = *request.limit - 1;
    TRY_VOID(listEvents(source, backward, progress, [&tail](std::vector<Event>&& events) -> Result<> {
        std::move(events.begin(), events.end(), std::back_inserter(tail.events));
        return {};
    }));
    std::reverse(tail.events.begin(), tail.events.end());
    return tail;
}

} // namespace

Result<> listEvents(EventSource& source, const ListEventsRequest& request, Progress& progress, const EventVisit& visit) {
    const Watch watch(source, progress);
    EventQuery query = request.query;
    const std::int64_t limit = request.limit.value_or(std::numeric_limits<std::int64_t>::max());
    for (std::int64_t done = 0; done < limit;) {
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

Result<> followEvents(
    EventSource& source, const ListEventsRequest& request, Progress& progress, const EventVisit& visit, const std::function<bool()>& wait) {
    const Watch watch(source, progress);
    EventQuery query = request.query;
    query.limit = pageSize;
    if (request.limit) {
        TRY_ASSIGN(auto tail, readTail(source, request, progress));
        query.after = tail.end;
        TRY_VOID(visit(std::move(tail.events)));
    }
    for (std::int64_t done = 0; progress.keepGoing(done, -1);) {
        TRY_ASSIGN(auto page, source.read(query));
        done += std::ssize(page.events);
        if (!page.events.empty()) {
            query.after = std::move(page.last);
            TRY_VOID(visit(std::move(page.events)));
        }
        if (page.atEnd && !wait())
            break;
    }
    return cancelled();
}

} // namespace leftfold
