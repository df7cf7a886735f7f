// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_first.h"
#include "core/expression/event_filter.h"

namespace leftfold {

Result<std::optional<Event>> findFirst(EventSource& source, EventQuery query, Progress& progress) {
    const Watch watch(source, progress);
    query.limit = 1;
    query.payload = PayloadPart::Beginning;
    std::optional<Event> found;
    auto walked = walkPages(
        std::move(query), progress, [&source](const EventQuery& next) { return source.read(next); },
        [&found](EventPage&& page) -> Result<> {
            if (page.events.empty())
                return {};
            found = std::move(page.events.front());
            return fail(ErrorCode::Cancelled, "Found.");
        });
    if (!walked && !found)
        return fail(std::move(walked).error());
    return found;
}

EventQuery narrowedTo(EventQuery query, Expression term) {
    auto parts = query.filter ? conjuncts(query.filter->expression()) : std::vector<Expression>();
    parts.push_back(std::move(term));
    query.filter = EventFilter::of(conjunctionOf(std::move(parts)));
    return query;
}

Result<std::optional<Event>> findMoment(EventSource& source, EventQuery query, Instant moment, Progress& progress) {
    return findFirst(source, narrowedTo(std::move(query), {TimeTerm{Relation::AtLeast, {formatInstant(moment), moment}}}), progress);
}

Result<std::optional<Cursor>> cursorOf(EventSource& source, const Event& event) {
    EventQuery query;
    query.limit = 1;
    query.payload = PayloadPart::Beginning;
    query.position = event.position;
    if (!event.id.empty())
        query.id = event.id;
    if (!query.position && !query.id)
        return std::nullopt;
    TRY_ASSIGN(auto page, source.read(query));
    return page.events.empty() ? std::nullopt : std::optional(std::move(page.last));
}

} // namespace leftfold
