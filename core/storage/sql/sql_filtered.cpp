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
/// Or so long.
constexpr auto patience = std::chrono::milliseconds(120);
/// So long are the ends of a log taken for what they were.
constexpr auto endsHold = std::chrono::seconds(5);
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

Result<std::optional<PositionWalk>> SqlEventSource::positionWalk(const EventQuery& query) {
    if (!PositionWalk::suits(m_events, query))
        return std::optional<PositionWalk>();
    TRY_VOID(lookForEnds());
    return m_ends ? std::optional<PositionWalk>(std::in_place, query, *m_ends, m_pace) : std::nullopt;
}

/// Between pages that follow each other the log's ends are known: what is appended belongs to its last stretch.
Result<> SqlEventSource::lookForEnds() {
    const auto now = std::chrono::steady_clock::now();
    if (m_ends && now - m_endsSeen < endsHold)
        return {};
    m_ends.reset();
    TRY_VOID(forEachRow(PositionWalk::endsStatement(m_events), [&](const Row& row) -> Result<> {
        const auto first = integerOf(row.bytes(0));
        const auto last = integerOf(row.bytes(1));
        if (first && last)
            m_ends = PositionWalk::Ends{*first, *last};
        return {};
    }));
    m_endsSeen = now;
    return {};
}

/// Takes what matches until the page has enough or has taken too long; true: there are no more rows.
Result<bool> SqlEventSource::takeCandidates(FilteredRows& rows, const EventQuery& query, EventPage& page) {
    const auto& needs = rows.rest().filter ? rows.rest().filter->needs() : FilterNeeds();
    const bool later = needs.outbox; // the messages are asked for when the rows have been read
    const auto part = later && needsWhole(needs) ? PayloadPart::Whole : query.payload;
    const auto wanted = static_cast<std::size_t>(later ? std::min(query.limit, messagesAtOnce) : query.limit);
    std::size_t bytes = 0;
    for (int count = 1;; ++count) {
        TRY_ASSIGN(const auto step, rows.next());
        if (step == Step::End)
            return true;
        m_reader.moveCursor(page.last, rows.row(), rows.order());
        if (step == Step::Match) {
            page.events.push_back(m_reader.read(rows.row(), part));
            bytes += page.events.back().payload.bytes.size() + page.events.back().payload.decoded.size();
        }
        if (page.events.size() < wanted && bytes < mostBytes && count < mostRows && !rows.isLate())
            continue;
        rows.hurry();
        TRY_ASSIGN(const auto follows, rows.next());
        return follows == Step::End;
    }
}

/// Rows of the log, tested as far as the rows themselves tell.
Result<EventPage> SqlEventSource::readCandidates(const EventQuery& query) {
    TRY_ASSIGN(auto walk, positionWalk(query));
    if (walk)
        return readStretches(query, *walk);
    auto rows = query;
    rows.limit = mostRows;
    TRY_ASSIGN(const auto found, FilteredRows::open(*m_connection, m_events, rows, m_reader.columns(), watcher()));
    EventPage page;
    page.last = query.after.value_or(Cursor());
    TRY_ASSIGN(page.atEnd, takeCandidates(*found, query, page));
    return page;
}

Result<EventPage> SqlEventSource::readStretches(EventQuery query, PositionWalk walk) {
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    EventPage page{.events = {}, .last = query.after.value_or(Cursor()), .atEnd = false};
    for (;;) {
        const auto at = Clock::now();
        TRY_ASSIGN(auto rows,
            FilteredRows::open(*m_connection, m_events, query, m_reader.columns(), watcher(),
                {.expression = {}, .stretch = &walk.stretch(), .workers = walk.workers()}));
        const auto before = std::ssize(page.events);
        TRY_ASSIGN(const bool ended, takeCandidates(*rows, query, page));
        rows.reset(); // one cursor at a time
        page.atEnd = ended && walk.isLast();
        if (!ended) {
            walk.fill(page.last);
            m_pace = walk.pace();
        }
        if (!ended || page.atEnd)
            return page;
        page.last = walk.reached();
        walk.move(Clock::now() - at);
        m_pace = walk.pace();
        query.limit -= static_cast<int>(std::ssize(page.events) - before);
        query.after = page.last;
        if (query.limit <= 0 || Clock::now() - begun > patience)
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
    TRY_ASSIGN(auto walk, positionWalk(query));
    for (bool atEnd = false; !atEnd;) {
        const auto begun = std::chrono::steady_clock::now();
        TRY_ASSIGN(auto rows,
            FilteredRows::open(*m_connection, m_events, next, reader.columns(), watcher(),
                {.expression = {}, .stretch = walk ? &walk->stretch() : nullptr, .workers = walk ? walk->workers() : Workers::AsPlanned}));
        if (rows->rest().filter && rows->rest().filter->needs().outbox) {
            rows.reset(); // one cursor at a time
            return outlineByPages(query, every, progress);
        }
        TRY_ASSIGN(const bool ended, outlineRows(*rows, reader, next, outline));
        atEnd = ended && (!walk || walk->isLast());
        if (ended && !atEnd) {
            next.after = walk->reached();
            walk->move(std::chrono::steady_clock::now() - begun);
            m_pace = walk->pace();
        }
        if (!progress.keepGoing(outline.count, -1))
            return fail(ErrorCode::Cancelled, "Counting was cancelled.");
    }
    return outline;
}

/// Marks places until the rows end, which gives true, or many have been passed.
Result<bool> SqlEventSource::outlineRows(FilteredRows& rows, const EventReader& reader, EventQuery& next, Outline& outline) {
    for (;;) {
        TRY_ASSIGN(const auto step, rows.next());
        if (step == Step::End)
            return true;
        if (step == Step::Match && ++outline.count % outline.every == 0)
            reader.moveCursor(outline.marks.emplace_back(), rows.row(), rows.order());
        if (rows.passed() < mostRows)
            continue;
        reader.moveCursor(next.after.emplace(), rows.row(), rows.order());
        return false;
    }
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
