// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/transitions.h"
#include <string>

namespace leftfold {

/// Which of the times that a breakpoint is met stop a run, counted from the beginning of the timeline, whichever way the run
/// goes: so both ways stop at the same steps.
struct HitRule {
    enum class Kind : std::uint8_t { Every, Nth, EveryNth };
    Kind kind = Kind::Every;
    std::size_t count = 1; ///< from 1; not for Every

    bool stopsAt(std::size_t hit) const;
    bool operator==(const HitRule&) const = default;
};

/// Whether a breakpoint is met at each step where it holds, or only where it comes to hold.
enum class MetWhen : std::uint8_t { Holds, Becomes };

/// Where a run stops: at events of a type, where a condition holds, or both.
struct Breakpoint {
    std::string types; ///< patterns as behind `type:`: `order.created`, `order.*,payment.*`; empty: any event
    std::string condition; ///< empty: none
    MetWhen met = MetWhen::Holds;
    HitRule rule;
    bool on = true;

    bool operator==(const Breakpoint&) const = default;
};

/// The condition that a breakpoint asks. The fault's column counts in `condition`, or in `types` where that is wrong.
tl::expected<StepCondition, ExpressionFault> conditionOf(const Breakpoint& breakpoint, Instant now);
/// What a person calls it: `order.created, state.total < 0`.
std::string titleOf(const Breakpoint& breakpoint);
/// The steps where it stops a run, in order; step 0 never.
std::vector<std::size_t> stopsOf(const Breakpoint& breakpoint, const ConditionHistory& history);

/// A step that stops a run, and the first of the breakpoints that do.
struct Stop {
    std::size_t step = 0;
    std::size_t breakpoint = 0; ///< its place in the list

    bool operator==(const Stop&) const = default;
};

/// All steps of a timeline that stop a run.
class Stops {
public:
    Stops() = default;
    /// Of breakpoints and where their conditions hold, one for one. Those that are off count for nothing.
    Stops(std::span<const Breakpoint> breakpoints, std::span<const ConditionHistory> histories);

    /// In order, each step once.
    const std::vector<Stop>& all() const { return m_all; }
    /// The next one behind the step; nothing: the run goes to the end.
    std::optional<Stop> after(std::size_t step) const;
    /// The next one before the step; nothing: the run goes to the start.
    std::optional<Stop> before(std::size_t step) const;

private:
    std::vector<Stop> m_all;
};

} // namespace leftfold
