// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/condition.h"

namespace leftfold {

/// What a condition does at a step. `Became`: it holds and did not before. `Ceased`: it held before and does not any more.
enum class ConditionMark : std::uint8_t { Became, Holds, Ceased };

/// `became`, `holds`, `ceased`: as contracts spell them.
std::string_view wordOf(ConditionMark mark);

/// A step where a condition turns.
struct Transition {
    std::size_t step = 0;
    ConditionMark mark = ConditionMark::Became; ///< never Holds

    bool operator==(const Transition&) const = default;
};

/// Steps in a row, both ends included.
struct StepRun {
    std::size_t first = 0;
    std::size_t last = 0;

    bool operator==(const StepRun&) const = default;
};

/// Where along a timeline a condition holds: every time that it came and went.
class ConditionHistory {
public:
    /// The answer for the step that follows the last one; the first is that for step 0.
    void add(bool holds);

    /// Runs of steps where it holds, in order.
    const std::vector<StepRun>& runs() const { return m_runs; }
    /// So many steps were asked, with step 0.
    std::size_t size() const { return m_size; }
    bool holdsAt(std::size_t step) const;
    /// Nothing where it neither holds nor ceased. At step 0 it holds or does not; nobody knows what was before.
    std::optional<ConditionMark> markAt(std::size_t step) const;
    /// Every turn, in order.
    std::vector<Transition> transitions() const;
    /// Every step from 1 on that has a mark, in order.
    std::vector<std::size_t> markedSteps() const;

    bool operator==(const ConditionHistory&) const = default;

private:
    std::vector<StepRun> m_runs;
    std::size_t m_size = 0;
};

/// Asks each condition of every step, all of them in one pass. Fails only where it is cancelled.
Result<std::vector<ConditionHistory>> traceConditions(
    const Timeline& timeline, std::span<const StepCondition> conditions, Progress& progress);
Result<ConditionHistory> traceCondition(const Timeline& timeline, const StepCondition& condition, Progress& progress);

} // namespace leftfold
