// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/log_tail.h"

namespace leftfold {

/// Every place of a result, and the end of the store from which on nothing was counted for sure.
struct LogOutline {
    Outline outline;
    LogTail tail;
};

/// Walks the whole result, as EventSource::outline does, so that it can be followed afterwards.
Result<LogOutline> outlineLog(EventSource& source, const EventQuery& query, int every, Clock& clock, Progress& progress);

/// What a result has gained.
struct LogGrowth {
    struct Late {
        std::int64_t ordinal = 0; ///< how many of the result stand before it
        Event event;
    };
    std::vector<Late> late; ///< behind the end that was known, by place; first of all
    std::vector<Event> events; ///< at the end
    std::size_t keptMarks = 0; ///< so many of the outline's marks are as they were,
    std::vector<Cursor> marks; ///< and these follow
    bool atEnd = true;

    bool empty() const { return late.empty() && events.empty(); }
};

/// A result that is followed: its outline grows with what is appended and never walks what is known, late commits aside. A
/// value: where a look fails, the copy from before it goes on.
class GrowingLog {
public:
    /// `known` may be some time old; what has come since is in `outline()` then.
    static Result<GrowingLog> begin(EventSource& source, const EventQuery& query, LogOutline known, Clock& clock, Progress& progress);

    /// What is new, some thousand events at most; `atEnd` tells whether more is there.
    Result<LogGrowth> grow(EventSource& source, Progress& progress);
    const Outline& outline() const { return m_known.outline; }
    /// With which following can begin once more.
    const LogOutline& known() const { return m_known; }

private:
    GrowingLog(EventQuery query, LogOutline known)
        : m_query(std::move(query))
        , m_known(std::move(known)) { }
    int room() const;
    Result<std::size_t> growAhead(EventSource& source, LogGrowth& growth);
    Result<> place(EventSource& source, std::vector<Event> late, LogGrowth& growth, Progress& progress);
    Result<> walkAgain(EventSource& source, Position from, std::int64_t added, Progress& progress);

    EventQuery m_query;
    LogOutline m_known;
};

} // namespace leftfold
