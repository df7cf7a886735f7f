// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/locate_event.h"
#include "core/jobs/find_first.h"

namespace leftfold {

namespace {

/// The events of one page of the outline, or the first of them.
Result<std::vector<Event>> readPage(EventSource& source, EventQuery query, const Outline& outline, std::size_t page, int limit) {
    if (page > 0)
        query.after = outline.marks[page - 1];
    query.limit = limit;
    query.payload = PayloadPart::Beginning;
    std::vector<Event> events;
    for (;;) {
        TRY_ASSIGN(auto read, source.read(query));
        std::move(read.events.begin(), read.events.end(), std::back_inserter(events));
        if (read.atEnd || static_cast<int>(events.size()) >= limit)
            return events;
        query.after = read.last;
        query.limit = limit - static_cast<int>(events.size());
    }
}

Result<bool> beginsAfter(EventSource& source, const EventQuery& query, const Outline& outline, std::size_t page, Position position) {
    TRY_ASSIGN(const auto events, readPage(source, query, outline, page, 1));
    if (events.empty())
        return true;
    if (!events.front().position)
        return fail(ErrorCode::Unsupported, "This store numbers no positions, so none can be gone to.");
    return *events.front().position > position;
}

} // namespace

Result<std::int64_t> countBefore(EventSource& source, const EventQuery& query, const Outline& outline, Position position) {
    // The last page that begins at or before the position; pages are few, and each look is one row.
    std::size_t page = 0;
    for (std::size_t count = outline.marks.size() + 1; count > 1;) {
        const std::size_t half = count / 2;
        TRY_ASSIGN(const bool after, beginsAfter(source, query, outline, page + half, position));
        page += after ? 0 : half;
        count = after ? half : count - half;
    }
    TRY_ASSIGN(const auto events, readPage(source, query, outline, page, outline.every));
    std::int64_t before = static_cast<std::int64_t>(page) * outline.every;
    for (const Event& event : events) {
        if (!event.position)
            return fail(ErrorCode::Unsupported, "This store numbers no positions, so none can be gone to.");
        before += *event.position < position ? 1 : 0;
    }
    return before;
}

Result<std::int64_t> countBefore(EventSource& source, EventQuery query, const Event& event, Progress& progress) {
    constexpr int marksEvery = 65'536; // nobody looks at them
    TRY_ASSIGN(query.after, cursorOf(source, event));
    if (!query.after)
        return fail(ErrorCode::NotFound, "The event is not in the store any more.");
    query.direction = Direction::Backward;
    TRY_ASSIGN(const auto before, source.outline(query, marksEvery, progress));
    return before.count;
}

} // namespace leftfold
