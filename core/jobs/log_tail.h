// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include "core/support/clock.h"
#include <deque>

namespace leftfold {

/// The growing end of a log: what has come since it was asked last, a page at a time.
///
/// PostgreSQL gives positions out before a transaction commits, so an event may become visible behind later ones. Gaps near
/// the end are therefore looked into again for a while; what fills them comes late, but comes. Facts: PostgreSQL's
/// documentation of sequences; eventuous issue 424.
class LogTail {
public:
    /// Tells the query's events behind its `after`; nothing there: from the beginning.
    LogTail(EventQuery query, Clock& clock);
    /// Tells what comes behind the newest event, as `readNewest` gives it, and what fills the gaps shortly before it.
    static Result<LogTail> behind(const EventPage& newest, EventSource& source, EventQuery query, Clock& clock);

    /// What is new; empty where nothing is. The source may be another one of the same store each time.
    Result<std::vector<Event>> next(EventSource& source);
    /// The two parts of it. What has filled a gap since; to be asked before `ahead`.
    Result<std::vector<Event>> late(EventSource& source);
    /// What has come at the end, so many at most.
    Result<std::vector<Event>> ahead(EventSource& source, int atMost);
    /// Whether the last answer reached the end of the log as it then was.
    bool atEnd() const { return m_atEnd; }
    /// What comes later comes after this; nothing: the log was empty.
    const std::optional<Cursor>& end() const { return m_query.after; }

private:
    /// Positions that were passed by without an event.
    struct Gap {
        std::optional<Cursor> before; ///< where to read from to see what fills it
        std::int64_t first = 0;
        std::int64_t last = 0;
        Instant seen{};
    };
    /// What the newest event of the store was then.
    struct Sighting {
        std::optional<Cursor> newest;
        Instant seen{};
    };
    Result<> readLate(EventSource& source);
    bool fills(std::int64_t position);
    void noteGap(const std::optional<Cursor>& before, std::int64_t first, std::int64_t last);
    void noteGaps(const std::vector<Event>& events, const std::optional<Cursor>& before);
    void forgetOldGaps();
    Result<> lookForGaps(EventSource& source, Position newest);
    Result<> moveOn(EventSource& source);

    EventQuery m_query;
    Clock* m_clock;
    bool m_atEnd = false;
    std::optional<std::int64_t> m_lastPosition;
    std::deque<Gap> m_gaps; ///< by position
    std::vector<Event> m_late; ///< not told yet: the store was lost between two reads
    std::optional<Sighting> m_sighting; ///< while a filter finds nothing
};

/// The newest event of the store, of the query's aggregate where it has one, whatever else the query asks; with its cursor.
Result<EventPage> readNewest(EventSource& source, const EventQuery& query, int count = 1);

} // namespace leftfold
