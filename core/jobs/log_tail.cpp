// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/log_tail.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr int pageSize = 512;
/// Longer than a transaction that appends events should take. A rolled back one leaves its gap for ever.
constexpr auto patience = std::chrono::seconds(30);
constexpr std::size_t mostGaps = 256;
/// So many events before the newest are looked at for gaps that may be filled yet.
constexpr int recentEvents = 128;

} // namespace

Result<EventPage> readNewest(EventSource& source, const EventQuery& query, int count) {
    EventQuery newest;
    newest.aggregate = query.aggregate;
    newest.direction = Direction::Backward;
    newest.payload = query.payload;
    newest.limit = count;
    return source.read(newest);
}

LogTail::LogTail(EventQuery query, Clock& clock)
    : m_query(std::move(query))
    , m_clock(&clock) {
    m_query.direction = Direction::Forward;
    m_query.limit = pageSize;
}

Result<LogTail> LogTail::behind(const EventPage& newest, EventSource& source, EventQuery query, Clock& clock) {
    query.after.reset();
    LogTail tail(std::move(query), clock);
    tail.m_atEnd = true;
    if (newest.events.empty())
        return tail;
    tail.m_query.after = newest.last;
    const auto position = newest.events.front().position;
    if (position)
        tail.m_lastPosition = position->value;
    if (position && source.description().engine == Engine::Postgresql)
        TRY_VOID(tail.lookForGaps(source, *position));
    return tail;
}

/// What was under way before anybody looked shows as a gap among the last events.
Result<> LogTail::lookForGaps(EventSource& source, Position newest) {
    auto plain = m_query;
    plain.payload = PayloadPart::Beginning;
    TRY_ASSIGN(const auto page, readNewest(source, plain, recentEvents));
    std::optional<std::int64_t> before;
    for (auto event = page.events.rbegin(); event != page.events.rend() && event->position && *event->position <= newest; ++event) {
        if (before && event->position->value > *before + 1)
            noteGap(page.last, *before + 1, event->position->value - 1);
        before = event->position->value;
    }
    return {};
}

Result<std::vector<Event>> LogTail::next(EventSource& source) {
    TRY_VOID(readLate(source));
    TRY_ASSIGN(auto page, ahead(source, pageSize));
    auto events = std::exchange(m_late, {});
    std::move(page.begin(), page.end(), std::back_inserter(events));
    return events;
}

Result<std::vector<Event>> LogTail::late(EventSource& source) {
    TRY_VOID(readLate(source));
    return std::exchange(m_late, {});
}

Result<std::vector<Event>> LogTail::ahead(EventSource& source, int atMost) {
    m_query.limit = atMost;
    TRY_ASSIGN(auto page, source.read(m_query));
    m_atEnd = page.atEnd;
    // SQLite has one writer at a time: there a gap stays one.
    if (source.description().engine == Engine::Postgresql)
        noteGaps(page.events, m_query.after);
    if (!page.events.empty())
        m_lastPosition = page.events.back().position ? std::optional(page.events.back().position->value) : std::nullopt;
    if (!page.events.empty() || !page.atEnd) {
        m_query.after = std::move(page.last);
        m_sighting.reset();
    } else if (m_query.filter) {
        TRY_VOID(moveOn(source));
    }
    return std::move(page.events);
}

/// A filter that finds nothing for long must not search the same events each time: what was the newest a while ago is behind us
/// by now, late commits included.
Result<> LogTail::moveOn(EventSource& source) {
    const auto now = m_clock->now();
    if (m_sighting && now - m_sighting->seen <= patience)
        return {};
    if (m_sighting && m_sighting->newest)
        m_query.after = m_sighting->newest;
    auto plain = m_query;
    plain.payload = PayloadPart::Beginning;
    TRY_ASSIGN(auto newest, readNewest(source, plain));
    m_sighting = {newest.events.empty() ? std::nullopt : std::optional(std::move(newest.last)), now};
    return {};
}

/// Reads again from the oldest gap to the end that is known, and takes what stands in a gap.
Result<> LogTail::readLate(EventSource& source) {
    forgetOldGaps();
    if (m_gaps.empty() || !m_atEnd) // gaps far from the end are history
        return {};
    auto query = m_query;
    query.after = m_gaps.front().before;
    for (const auto end = m_gaps.back().last; !m_gaps.empty();) {
        TRY_ASSIGN(auto page, source.read(query));
        for (auto& event : page.events) {
            if (event.position && event.position->value > end)
                return {};
            if (event.position && fills(event.position->value))
                m_late.push_back(std::move(event));
        }
        if (page.atEnd)
            break;
        query.after = std::move(page.last);
    }
    return {};
}

/// Whether the position stood in a gap; it does not any more.
bool LogTail::fills(std::int64_t position) {
    const auto gap = std::find_if(m_gaps.begin(), m_gaps.end(),
        [position](const Gap& candidate) { return position >= candidate.first && position <= candidate.last; });
    if (gap == m_gaps.end())
        return false;
    Gap behind = *gap;
    behind.first = position + 1;
    gap->last = position - 1;
    const auto next = gap->first > gap->last ? m_gaps.erase(gap) : std::next(gap);
    if (behind.first <= behind.last)
        m_gaps.insert(next, std::move(behind));
    return true;
}

void LogTail::noteGap(const std::optional<Cursor>& before, std::int64_t first, std::int64_t last) {
    m_gaps.push_back({before, first, last, m_clock->now()});
    if (m_gaps.size() > mostGaps)
        m_gaps.pop_front();
}

void LogTail::noteGaps(const std::vector<Event>& events, const std::optional<Cursor>& before) {
    for (const auto& event : events) {
        if (!event.position)
            return;
        const auto position = event.position->value;
        if (m_lastPosition && position > *m_lastPosition + 1)
            noteGap(before, *m_lastPosition + 1, position - 1);
        m_lastPosition = position;
    }
}

void LogTail::forgetOldGaps() {
    const auto now = m_clock->now();
    std::erase_if(m_gaps, [now](const Gap& gap) { return now - gap.seen > patience; });
}

} // namespace leftfold
