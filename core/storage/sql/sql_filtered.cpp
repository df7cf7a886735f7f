// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/storage/event_query_text.h"
#include "core/storage/sql/sql_event_source.h"
#include <chrono>
#include <map>

namespace leftfold::sql {

namespace {

using Clock = std::chrono::steady_clock;

/// A filtered page comes back after so many rows or so long with what was found until then.
constexpr int mostRows = 65'536;
constexpr auto patience = std::chrono::milliseconds(120);
/// Rows between two looks at the clock.
constexpr int rowsBetween = 64;
constexpr std::size_t mostBytes = std::size_t{32} << 20;
/// So many events ask for their messages in one statement.
constexpr int messagesAtOnce = 512;

bool needsWhole(const FilterNeeds& needs) {
    return needs.payload || needs.metadata;
}

void cut(Event& event, PayloadPart part) {
    if (part == PayloadPart::Whole)
        return;
    cutToBeginning(event.payload);
    if (event.metadata)
        cutToBeginning(*event.metadata);
}

} // namespace

/// One stretch of rows, tested as far as the rows themselves tell.
Result<EventPage> SqlEventSource::readCandidates(EventQuery query) {
    const int limit = std::exchange(query.limit, mostRows);
    const auto statement = eventStatement(m_events, query, m_reader.columns());
    const auto& needs = statement.rest.filter->needs();
    const bool later = needs.outbox; // the messages are asked for when the rows have been read
    const auto part = needsWhole(needs) ? PayloadPart::Whole : query.payload;
    const auto wanted = static_cast<std::size_t>(later ? std::min(limit, messagesAtOnce) : limit);
    const auto begin = Clock::now();
    TRY_ASSIGN(const auto rows, m_connection->query(statement.sql, watcher()));
    EventPage page;
    std::size_t bytes = 0;
    for (int count = 1;; ++count) {
        TRY_ASSIGN(const bool more, rows->next());
        if (!more)
            return page;
        m_reader.moveCursor(page.last, *rows, statement.order);
        auto event = m_reader.read(*rows, part);
        if (later || statement.rest.accepts(event)) {
            cut(event, later ? PayloadPart::Whole : query.payload);
            bytes += event.payload.bytes.size() + event.payload.decoded.size();
            page.events.push_back(std::move(event));
        }
        const bool late = count % rowsBetween == 0 && Clock::now() - begin > patience;
        if (page.events.size() < wanted && bytes < mostBytes && count < mostRows && !late)
            continue;
        TRY_ASSIGN(const bool follows, rows->next());
        page.atEnd = !follows;
        return page;
    }
}

/// Asks for the messages of the events and keeps those that fit.
Result<> SqlEventSource::keepByMessage(EventPage& page, const Remainder& rest) {
    std::map<EventId, std::string_view> states;
    MessageQuery query;
    NoProgress quiet; // each statement asks the watcher itself
    for (const auto& event : page.events)
        if (!event.id.empty())
            query.anyEventId.push_back(event.id);
    if (m_outbox && m_outbox->namesEvents() && !query.anyEventId.empty())
        TRY_VOID(walkPages(
            query, quiet, [this](const MessageQuery& next) { return m_outbox->messages(next); },
            [&states](MessagePage&& messages) -> Result<> {
                for (const auto& message : messages.messages)
                    states.try_emplace(message.eventId, messageStateName(message.state));
                return {};
            }));
    std::erase_if(page.events, [&](const Event& event) {
        const auto found = states.find(event.id);
        return !rest.accepts(event, found == states.end() ? std::string_view() : found->second);
    });
    return {};
}

Result<EventPage> SqlEventSource::readFiltered(const EventQuery& query, const Remainder& rest) {
    TRY_ASSIGN(auto page, readCandidates(query));
    if (!rest.filter->needs().outbox)
        return page;
    TRY_VOID(keepByMessage(page, rest));
    for (auto& event : page.events)
        cut(event, query.payload);
    return page;
}

/// Where the engine cannot count, the rows are read, and only the places of events kept.
Result<Outline> SqlEventSource::outlineByReading(const EventQuery& query, int every, Progress& progress) {
    Outline outline{.count = 0, .every = every, .marks = {}};
    auto next = query;
    next.limit = mostRows;
    next.payload = PayloadPart::Beginning;
    for (bool atEnd = false; !atEnd;) {
        const auto statement = eventStatement(m_events, next, m_reader.columns());
        const auto& needs = statement.rest.filter->needs();
        if (needs.outbox)
            return outlineByPages(query, every, progress);
        const auto part = needsWhole(needs) ? PayloadPart::Whole : PayloadPart::Beginning;
        int rows = 0;
        TRY_VOID(forEachRow(statement.sql, [&](const Row& row) -> Result<> {
            if (++rows > mostRows)
                return {};
            if (rows == mostRows)
                m_reader.moveCursor(next.after.emplace(), row, statement.order);
            if (statement.rest.accepts(m_reader.read(row, part)) && ++outline.count % every == 0)
                m_reader.moveCursor(outline.marks.emplace_back(), row, statement.order);
            return {};
        }));
        atEnd = rows <= mostRows;
        if (!progress.keepGoing(outline.count, -1))
            return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    }
    return outline;
}

Result<Outline> SqlEventSource::outlineByPages(const EventQuery& query, int every, Progress& progress) {
    Outline outline{.count = 0, .every = every, .marks = {}};
    for (auto next = query;;) {
        // A page ends where a mark stands, so that its last place is the mark.
        next.limit = every - static_cast<int>(outline.count % every);
        TRY_ASSIGN(const auto page, readOnce(next));
        outline.count += static_cast<std::int64_t>(page.size());
        if (page.atEnd)
            return outline;
        next.after = page.last;
        if (!page.events.empty() && outline.count % every == 0)
            outline.marks.push_back(page.last);
        if (!progress.keepGoing(outline.count, -1))
            return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    }
}

} // namespace leftfold::sql
