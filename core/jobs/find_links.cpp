// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_links.h"

namespace leftfold {

namespace {

constexpr int mostEffects = 8;
constexpr int mostMessages = 4;

Result<EventPage> readSome(EventSource& source, EventQuery query, int limit) {
    query.limit = limit;
    query.payload = PayloadPart::Beginning;
    return source.read(query);
}

Result<> findCause(EventSource& source, const Event& event, EventLinks& links) {
    if (event.causation.empty())
        return {};
    EventQuery query;
    query.id = EventId{event.causation.text};
    TRY_ASSIGN(auto page, readSome(source, query, 1));
    if (!page.events.empty())
        links.cause = std::move(page.events.front());
    return {};
}

Result<> findEffects(EventSource& source, const Event& event, EventLinks& links) {
    if (event.id.empty())
        return {};
    EventQuery query;
    query.causation = CausationId{event.id.text};
    TRY_ASSIGN(auto page, readSome(source, query, mostEffects));
    links.effects = std::move(page.events);
    links.moreEffects = !page.atEnd;
    return {};
}

Result<> findMessages(EventSource& source, const Event& event, EventLinks& links) {
    OutboxStore* outbox = source.outbox();
    links.messageCanBeTold = outbox && outbox->namesEvents() && !event.id.empty();
    if (!links.messageCanBeTold)
        return {};
    links.messageMayBeGone = !outbox->keepsPublished();
    MessageQuery query;
    query.anyEventId = {event.id};
    query.limit = mostMessages;
    TRY_ASSIGN(auto page, outbox->messages(query));
    links.messages = std::move(page.messages);
    return {};
}

Result<> measureProcess(EventSource& source, const Event& event, EventLinks& links, Progress& progress) {
    if (event.correlation.empty())
        return {};
    EventQuery query;
    query.correlation = event.correlation;
    TRY_ASSIGN(const auto outline, source.outline(query, query.limit, progress));
    links.inProcess = outline.count;
    return {};
}

} // namespace

Result<EventLinks> findLinks(EventSource& source, const Event& event, Progress& progress) {
    const Watch watch(source, progress);
    EventLinks links;
    TRY_VOID(findCause(source, event, links));
    if (!progress.keepGoing(1, 3))
        return fail(ErrorCode::Cancelled, "Looking for links was cancelled.");
    TRY_VOID(findEffects(source, event, links));
    TRY_VOID(findMessages(source, event, links));
    if (!progress.keepGoing(2, 3))
        return fail(ErrorCode::Cancelled, "Looking for links was cancelled.");
    TRY_VOID(measureProcess(source, event, links, progress));
    return links;
}

} // namespace leftfold
