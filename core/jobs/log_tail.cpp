// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/log_tail.h"
#include <algorithm>

namespace leftfold {

namespace {

constexpr int pageSize = 512;
/// Longer than a transaction that appends events should take. A rolled back one leaves its gap for ever.
constexpr auto patience = std::chrono::seconds(30);
constexpr std::size_t mostGaps = 256;

} // namespace

LogTail::LogTail(EventQuery query, Clock& clock)
    : m_query(std::move(query))
    , m_clock(clock) {
    m_query.direction = Direction::Forward;
    m_query.limit = pageSize;
}

Result<std::vector<Event>> LogTail::next(EventSource& source) {
    TRY_VOID(readLate(source));
    TRY_ASSIGN(auto page, source.read(m_query));
    m_atEnd = page.atEnd;
    // SQLite has one writer at a time: there a gap stays one. Gaps far from the end are history.
    if (page.atEnd && source.description().engine == Engine::Postgresql)
        noteGaps(page.events, m_query.after);
    if (!page.events.empty())
        m_lastPosition = page.events.back().position ? std::optional(page.events.back().position->value) : std::nullopt;
    if (!page.events.empty() || !page.atEnd)
        m_query.after = std::move(page.last);
    auto events = std::exchange(m_late, {});
    std::move(page.events.begin(), page.events.end(), std::back_inserter(events));
    return events;
}

/// Reads again from the oldest gap to the end that is known, and takes what stands in a gap.
Result<> LogTail::readLate(EventSource& source) {
    forgetOldGaps();
    if (m_gaps.empty())
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

void LogTail::noteGaps(const std::vector<Event>& events, const std::optional<Cursor>& before) {
    for (const auto& event : events) {
        if (!event.position)
            return;
        const auto position = event.position->value;
        if (m_lastPosition && before && position > *m_lastPosition + 1)
            m_gaps.push_back({*before, *m_lastPosition + 1, position - 1, m_clock.now()});
        m_lastPosition = position;
    }
    while (m_gaps.size() > mostGaps)
        m_gaps.pop_front();
}

void LogTail::forgetOldGaps() {
    const auto now = m_clock.now();
    std::erase_if(m_gaps, [now](const Gap& gap) { return now - gap.seen > patience; });
}

} // namespace leftfold
