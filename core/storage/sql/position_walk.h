// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_query_text.h"
#include "core/storage/sql/connection.h"
#include <chrono>

namespace leftfold::sql {

/// How wide the next stretch is: as many positions as take the server a moment, and more as long as more take no longer, which is
/// so where positions lie far apart.
class WalkPace {
public:
    using Duration = std::chrono::steady_clock::duration;

    std::int64_t width() const { return m_width; }
    void begin(std::int64_t width);
    /// A stretch of this width took so long.
    void note(Duration took);
    /// A page was full after so many positions: the next will hardly need more.
    void fill(std::int64_t positions);

private:
    std::int64_t m_width = 65'536;
    std::int64_t m_widthBefore = 0; ///< 0: no stretch was measured yet
    Duration m_before{};
    int m_noted = 0;
};

/// A log of PostgreSQL from stretch to stretch of its positions, each as long as the server needs a moment for: it shares a
/// statement among its workers where that has no limit, and what it has found so far can be shown.
class PositionWalk {
public:
    /// Whether the query reads the log by one indexed whole number.
    static bool suits(const BoundSection& section, const EventQuery& query);
    /// One row: the lowest and the highest position; NULL where there is no event.
    static SqlText endsStatement(const BoundSection& section);

    struct Ends {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };
    PositionWalk(const EventQuery& query, Ends ends, const WalkPace& pace);

    const Stretch& stretch() const { return m_stretch; }
    /// Whether it is worth the time that the server's workers take to begin.
    Workers workers() const { return m_pace.width() < 16'384 ? Workers::AsPlanned : Workers::Several; }
    bool isLast() const { return !m_stretch.until; }
    /// Behind this stretch.
    Cursor reached() const { return {{std::to_string(m_stretch.until.value_or(m_from))}}; }
    /// A page ended there, within the stretch.
    void fill(const Cursor& place);
    /// To the next stretch, wider or narrower as this one took.
    void move(WalkPace::Duration took);
    const WalkPace& pace() const { return m_pace; }

private:
    void measure();

    bool m_backward;
    Ends m_ends;
    std::int64_t m_from; ///< exclusive
    std::int64_t m_begin; ///< where the page begins
    WalkPace m_pace;
    Stretch m_stretch;
};

} // namespace leftfold::sql
