// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"

namespace leftfold {

/// What comes first among the events of several aggregates. Within one aggregate it is always the version.
enum class ManyOrder : std::uint8_t {
    ByPosition, ///< the store's global order; a late write comes when it was written
    ByCause, ///< nothing before its cause; else by position
    ByClock ///< what the writers' clocks say, which need not agree
};

/// `position`, `causation`, `clock`.
std::string_view manyOrderName(ManyOrder order);

/// One step of several timelines under one cursor.
struct ManyStep {
    std::size_t timeline = 0; ///< in ManyTimelines::timelines()
    std::size_t step = 0; ///< of that timeline, from 1
    std::chrono::microseconds back{}; ///< its clock lies so far before the latest of the steps before it
    bool beforeCause = false; ///< its cause comes later in this order, or never does: a circle
};

/// How far clocks disagree with an order.
struct ManySkew {
    std::size_t back = 0; ///< steps whose clock goes back
    std::chrono::microseconds mostBack{};
    std::size_t beforeCause = 0;
};

/// The histories of several aggregates, walked by one cursor. Cursor 0 is before every step that it stops at, cursor k after
/// the kth. Immutable; any thread may read it.
class ManyTimelines {
public:
    /// With a correlation the cursor stops at its events alone; what else happened to the aggregates in between is folded all
    /// the same. Fails where the order is that of positions and the store has none.
    static Result<ManyTimelines> arrange(
        std::vector<std::shared_ptr<const Timeline>> timelines, ManyOrder order, const std::optional<CorrelationId>& correlation = {});

    const std::vector<std::shared_ptr<const Timeline>>& timelines() const { return m_timelines; }
    ManyOrder order() const { return m_order; }
    /// The number of steps, which is the last cursor.
    std::size_t size() const { return m_stops.size(); }
    /// The step that leads to that cursor, from 1 to size().
    const ManyStep& step(std::size_t cursor) const { return m_steps[m_stops[cursor - 1]]; }
    const Event& event(std::size_t cursor) const;
    /// How many steps each timeline has made at that cursor.
    std::vector<std::size_t> stepsAt(std::size_t cursor) const;
    /// The cursor at which that step is first done.
    std::size_t cursorOf(std::size_t timeline, std::size_t step) const;
    const ManySkew& skew() const { return m_skew; }

private:
    ManyTimelines() = default;
    void placeSteps();
    void measure();
    void stopAt(const std::optional<CorrelationId>& correlation);

    std::vector<std::shared_ptr<const Timeline>> m_timelines;
    ManyOrder m_order = ManyOrder::ByPosition;
    std::vector<ManyStep> m_steps; ///< all of them
    std::vector<std::size_t> m_stops; ///< into m_steps
    std::vector<std::vector<std::size_t>> m_places; ///< by timeline: where its steps stand in m_steps, rising
    ManySkew m_skew;
};

} // namespace leftfold
