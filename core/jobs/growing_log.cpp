// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/growing_log.h"
#include "core/jobs/locate_event.h"
#include <algorithm>

namespace leftfold {

namespace {

/// More at once would keep others from the connection; what is left comes at the next look.
constexpr std::size_t mostAtOnce = 2048;
constexpr std::size_t mostBytes = std::size_t{8} << 20U;

std::size_t bytesOf(const std::vector<Event>& events) {
    std::size_t bytes = 0;
    for (const auto& event : events)
        bytes += event.payload.bytes.size() + event.payload.decoded.size();
    return bytes;
}

/// A mark at the very end begins no page.
void dropLastMark(Outline& outline) {
    if (!outline.marks.empty() && std::ssize(outline.marks) * outline.every == outline.count)
        outline.marks.pop_back();
}

/// As if the result ended where its last page begins.
void cutLastPage(Outline& outline) {
    outline.count = std::ssize(outline.marks) * outline.every;
}

} // namespace

Result<LogOutline> outlineLog(EventSource& source, const EventQuery& query, int every, Clock& clock, Progress& progress) {
    TRY_ASSIGN(const auto newest, readNewest(source, query));
    TRY_ASSIGN(auto tail, LogTail::behind(newest, source, query, clock));
    TRY_ASSIGN(auto outline, source.outline(query, every, progress));
    dropLastMark(outline);
    return LogOutline{std::move(outline), std::move(tail)};
}

Result<GrowingLog> GrowingLog::begin(EventSource& source, const EventQuery& query, LogOutline known, Clock& clock, Progress& progress) {
    // What filled a gap meanwhile was counted or not: nobody knows.
    TRY_ASSIGN(const auto late, known.tail.late(source));
    if (!late.empty()) {
        TRY_ASSIGN(known, outlineLog(source, query, known.outline.every, clock, progress));
    }
    auto tail = known.tail;
    for (;;) {
        TRY_ASSIGN(const auto events, tail.ahead(source, 1));
        if (events.empty() && tail.atEnd())
            return GrowingLog(query, std::move(known));
        if (!events.empty())
            break;
        if (!progress.keepGoing(-1, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
    // Some of what has come since was counted: the last page is read, which tells count and end at once.
    cutLastPage(known.outline);
    auto rest = query;
    rest.after = known.outline.marks.empty() ? std::nullopt : std::optional(known.outline.marks.back());
    GrowingLog log(query, {std::move(known.outline), LogTail(rest, clock)});
    for (bool atEnd = false; !atEnd;) {
        TRY_ASSIGN(const auto growth, log.grow(source, progress));
        atEnd = growth.atEnd;
        if (!progress.keepGoing(log.outline().count, -1))
            return fail(ErrorCode::Cancelled, "Reading was cancelled.");
    }
    return log;
}

/// A page of the store ends where a page of the outline does, so that the end that was reached is its mark.
int GrowingLog::room() const {
    return m_known.outline.every - static_cast<int>(m_known.outline.count % m_known.outline.every);
}

Result<LogGrowth> GrowingLog::grow(EventSource& source, Progress& progress) {
    LogGrowth growth;
    growth.keptMarks = m_known.outline.marks.size();
    TRY_ASSIGN(auto late, m_known.tail.late(source));
    if (!late.empty())
        TRY_VOID(place(source, std::move(late), growth, progress));
    for (std::size_t bytes = 0; bytes < mostBytes && growth.events.size() < mostAtOnce;) {
        TRY_ASSIGN(const auto more, growAhead(source, growth));
        bytes += more;
        growth.atEnd = m_known.tail.atEnd();
        if (growth.atEnd || !progress.keepGoing(-1, -1))
            break;
    }
    growth.marks.assign(m_known.outline.marks.begin() + static_cast<std::ptrdiff_t>(growth.keptMarks), m_known.outline.marks.end());
    return growth;
}

/// Tells how many bytes came.
Result<std::size_t> GrowingLog::growAhead(EventSource& source, LogGrowth& growth) {
    const auto end = m_known.tail.end();
    TRY_ASSIGN(auto events, m_known.tail.ahead(source, room()));
    const auto pages = m_known.outline.count / m_known.outline.every;
    if (!events.empty() && end && m_known.outline.count % m_known.outline.every == 0 && std::ssize(m_known.outline.marks) < pages)
        m_known.outline.marks.push_back(*end);
    m_known.outline.count += std::ssize(events);
    const auto bytes = bytesOf(events);
    std::move(events.begin(), events.end(), std::back_inserter(growth.events));
    return bytes;
}

/// Finds the places of what came late; the smallest first, since all places behind it have moved.
Result<> GrowingLog::place(EventSource& source, std::vector<Event> late, LogGrowth& growth, Progress& progress) {
    std::erase_if(late, [](const Event& event) { return !event.position; });
    if (late.empty())
        return {};
    std::sort(late.begin(), late.end(), [](const Event& left, const Event& right) { return *left.position < *right.position; });
    TRY_VOID(walkAgain(source, *late.front().position, std::ssize(late), progress));
    for (auto& event : late) {
        TRY_ASSIGN(const auto ordinal, countBefore(source, m_query, m_known.outline, *event.position));
        growth.keptMarks = std::min(growth.keptMarks, static_cast<std::size_t>(ordinal / m_known.outline.every));
        growth.late.push_back({ordinal, std::move(event)});
    }
    return {};
}

/// The places behind that position once more; `added` so many have come between.
Result<> GrowingLog::walkAgain(EventSource& source, Position from, std::int64_t added, Progress& progress) {
    TRY_ASSIGN(const auto before, countBefore(source, m_query, m_known.outline, from));
    const auto page = std::min(static_cast<std::size_t>(before / m_known.outline.every), m_known.outline.marks.size());
    m_known.outline.marks.resize(page);
    auto rest = m_query;
    rest.after = page > 0 ? std::optional(m_known.outline.marks.back()) : std::nullopt;
    TRY_ASSIGN(auto walked, source.outline(rest, m_known.outline.every, progress));
    m_known.outline.count += added;
    for (auto& mark : walked.marks)
        if ((std::ssize(m_known.outline.marks) + 1) * m_known.outline.every < m_known.outline.count)
            m_known.outline.marks.push_back(std::move(mark));
    return {};
}

} // namespace leftfold
