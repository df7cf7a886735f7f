// SPDX-License-Identifier: Apache-2.0
#include "core/replay/outcome.h"
#include "core/replay/merge_reducer.h"
#include <algorithm>
#include <utility>

namespace leftfold {

namespace {

TimelineSetup withReducer(TimelineSetup setup) {
    if (!setup.reducer)
        setup.reducer = std::make_shared<MergeReducer>();
    return setup;
}

} // namespace

Outcome::Outcome(TimelineSetup setup)
    : m_setup(withReducer(std::move(setup)))
    , m_folder(m_setup.upcasters.get(), *m_setup.reducer) {
    m_reached.state = m_setup.snapshotVersion ? m_setup.snapshotState : m_setup.reducer->initialState();
    m_reached.version = m_setup.snapshotVersion;
}

Outcome::Outcome(TimelineSetup setup, Reached reached)
    : m_setup(withReducer(std::move(setup)))
    , m_folder(m_setup.upcasters.get(), *m_setup.reducer)
    , m_reached(std::move(reached))
    , m_first(m_reached.size) { }

StepStatus Outcome::append(const Event& event) {
    const auto status = advance(event);
    return settle().empty() ? status : StepStatus::Failed;
}

StepStatus Outcome::advance(const Event& event) {
    auto folded = m_folder.advance(m_reached.state, event);
    const auto status = folded.status;
    note(event, std::move(folded));
    return status;
}

Result<> Outcome::append(std::span<const Event> events, PacedProgress& progress) {
    bool stopped = false;
    for (const auto& event : events) {
        stopped = !progress.keepGoing(static_cast<std::int64_t>(size()));
        if (stopped)
            break;
        advance(event);
    }
    settle();
    return stopped ? Result<>(fail(ErrorCode::Cancelled, "The replay was cancelled.")) : Result<>();
}

void Outcome::note(const Event& event, Folded folded) {
    ++m_reached.size;
    if (event.version)
        m_reached.version = event.version;
    countStatus(m_reached.counts, folded.status);
    m_reached.counts.upcast += folded.upcast ? 1 : 0;
    if (folded.status == StepStatus::Failed)
        m_reached.failures.push_back({m_reached.size, event.version, event.type, std::move(folded.message), folded.unreadable});
}

std::vector<std::size_t> Outcome::settle() {
    std::vector<std::size_t> steps;
    for (auto& late : m_folder.settle(m_reached.state)) {
        steps.push_back(m_first + late.step);
        amend(steps.back(), std::move(late));
    }
    return steps;
}

/// The step had been noted as applied.
void Outcome::amend(std::size_t step, LateFailure late) {
    auto& failures = m_reached.failures;
    const auto place = std::find_if(failures.begin(), failures.end(), [step](const StepFailure& other) { return other.step > step; });
    failures.insert(place, {step, late.version, std::move(late.type), std::move(late.message)});
    --m_reached.counts.applied;
    ++m_reached.counts.failed;
}

} // namespace leftfold
