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

    /// What is new; empty where nothing is. The source may be another one of the same store each time.
    Result<std::vector<Event>> next(EventSource& source);
    /// Whether the last answer reached the end of the log as it then was.
    bool atEnd() const { return m_atEnd; }

private:
    /// Positions that were passed by without an event.
    struct Gap {
        Cursor before; ///< where to read from to see what fills it
        std::int64_t first = 0;
        std::int64_t last = 0;
        Instant seen{};
    };
    Result<> readLate(EventSource& source);
    bool fills(std::int64_t position);
    void noteGaps(const std::vector<Event>& events, const std::optional<Cursor>& before);
    void forgetOldGaps();

    EventQuery m_query;
    Clock& m_clock;
    bool m_atEnd = false;
    std::optional<std::int64_t> m_lastPosition;
    std::deque<Gap> m_gaps; ///< by position
    std::vector<Event> m_late; ///< not told yet: the store was lost between two reads
};

} // namespace leftfold
