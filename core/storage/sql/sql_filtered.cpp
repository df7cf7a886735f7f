// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/storage/event_query_text.h"
#include "core/storage/sql/filtered_rows.h"
#include "core/storage/sql/sql_event_source.h"
#include <map>

namespace leftfold::sql {

namespace {

using Step = FilteredRows::Step;

/// A filtered page comes back after so many rows with what was found until then.
constexpr int mostRows = 65'536;
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
    TRY_ASSIGN(const auto rows, FilteredRows::open(*m_connection, m_events, query, m_reader.columns(), watcher()));
    const auto& needs = rows->rest().filter->needs();
    const bool later = needs.outbox; // the messages are asked for when the rows have been read
    const auto part = later && needsWhole(needs) ? PayloadPart::Whole : query.payload;
    const auto wanted = static_cast<std::size_t>(later ? std::min(limit, messagesAtOnce) : limit);
    EventPage page;
    page.last = query.after.value_or(Cursor());
    std::size_t bytes = 0;
    for (int count = 1;; ++count) {
        TRY_ASSIGN(const auto step, rows->next());
        if (step == Step::End)
            return page;
        m_reader.moveCursor(page.last, rows->row(), rows->order());
        if (step == Step::Match) {
            page.events.push_back(m_reader.read(rows->row(), part));
            bytes += page.events.back().payload.bytes.size() + page.events.back().payload.decoded.size();
        }
        if (page.events.size() < wanted && bytes < mostBytes && count < mostRows && !rows->isLate())
            continue;
        rows->hurry();
        TRY_ASSIGN(const auto follows, rows->next());
        page.atEnd = follows == Step::End;
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
    ColumnList keys;
    for (const auto& column : orderOf(m_events, query))
        keys.place(column);
    const EventReader reader(m_events, RowParts(), keys);
    for (bool atEnd = false; !atEnd;) {
        TRY_ASSIGN(auto rows, FilteredRows::open(*m_connection, m_events, next, reader.columns(), watcher()));
        if (rows->rest().filter->needs().outbox) {
            rows.reset(); // one cursor at a time
            return outlineByPages(query, every, progress);
        }
        for (atEnd = true;;) {
            TRY_ASSIGN(const auto step, rows->next());
            if (step == Step::End)
                break;
            if (step == Step::Match && ++outline.count % every == 0)
                reader.moveCursor(outline.marks.emplace_back(), rows->row(), rows->order());
            if (rows->passed() < mostRows)
                continue;
            reader.moveCursor(next.after.emplace(), rows->row(), rows->order());
            atEnd = false;
            break;
        }
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
