// SPDX-License-Identifier: Apache-2.0
#include "core/replay/transitions.h"
#include <algorithm>
#include <array>

namespace leftfold {

namespace {

using Runs = std::vector<StepRun>;

/// The run that begins at or before the step; the end where none does.
Runs::const_iterator runBefore(const Runs& runs, std::size_t step) {
    const auto behind =
        std::upper_bound(runs.begin(), runs.end(), step, [](std::size_t wanted, const StepRun& run) { return wanted < run.first; });
    return behind == runs.begin() ? runs.end() : std::prev(behind);
}

} // namespace

std::string_view wordOf(ConditionMark mark) {
    static constexpr std::array<std::string_view, 3> words{"became", "holds", "ceased"};
    return words[static_cast<std::size_t>(mark)];
}

void ConditionHistory::add(bool holds) {
    const auto step = m_size++;
    if (!holds)
        return;
    if (!m_runs.empty() && m_runs.back().last + 1 == step)
        m_runs.back().last = step;
    else
        m_runs.push_back({step, step});
}

bool ConditionHistory::holdsAt(std::size_t step) const {
    const auto run = runBefore(m_runs, step);
    return run != m_runs.end() && step <= run->last;
}

std::optional<ConditionMark> ConditionHistory::markAt(std::size_t step) const {
    const auto run = runBefore(m_runs, step);
    if (run == m_runs.end() || step > run->last + 1 || step >= m_size)
        return std::nullopt;
    if (step > run->last)
        return ConditionMark::Ceased;
    return step == run->first && step > 0 ? ConditionMark::Became : ConditionMark::Holds;
}

std::vector<Transition> ConditionHistory::transitions() const {
    std::vector<Transition> turns;
    for (const auto& run : m_runs) {
        if (run.first > 0)
            turns.push_back({run.first, ConditionMark::Became});
        if (run.last + 1 < m_size)
            turns.push_back({run.last + 1, ConditionMark::Ceased});
    }
    return turns;
}

std::vector<std::size_t> ConditionHistory::markedSteps() const {
    std::vector<std::size_t> steps;
    for (const auto& run : m_runs)
        for (auto step = std::max<std::size_t>(run.first, 1); step < std::min(run.last + 2, m_size); ++step)
            steps.push_back(step);
    return steps;
}

Result<std::vector<ConditionHistory>> traceConditions(
    const Timeline& timeline, std::span<const StepCondition> conditions, Progress& progress) {
    std::vector<ConditionHistory> histories(conditions.size());
    GlanceNeeds needs;
    for (const auto& condition : conditions)
        needs.add(condition.needs());
    TRY_VOID(passOver(timeline, needs, progress, [&](const StepGlance& step) {
        for (std::size_t at = 0; at < conditions.size(); ++at)
            histories[at].add(conditions[at].holds(step));
    }));
    return histories;
}

Result<ConditionHistory> traceCondition(const Timeline& timeline, const StepCondition& condition, Progress& progress) {
    TRY_ASSIGN(auto histories, traceConditions(timeline, {&condition, 1}, progress));
    return std::move(histories.front());
}

} // namespace leftfold
