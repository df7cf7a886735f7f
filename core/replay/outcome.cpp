// SPDX-License-Identifier: Apache-2.0
#include "core/replay/outcome.h"
#include "core/replay/merge_reducer.h"
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
    , m_folder(m_setup.upcasters.get(), *m_setup.reducer)
    , m_state(m_setup.snapshotVersion ? m_setup.snapshotState : m_setup.reducer->initialState())
    , m_version(m_setup.snapshotVersion) { }

StepStatus Outcome::append(const Event& event) {
    auto folded = m_folder.step(m_state, event);
    const auto status = folded.status;
    note(event, std::move(folded));
    return status;
}

void Outcome::note(const Event& event, Folded folded) {
    ++m_size;
    m_version = event.version;
    m_counts.applied += folded.status == StepStatus::Applied ? 1 : 0;
    m_counts.unchanged += folded.status == StepStatus::Unchanged ? 1 : 0;
    m_counts.failed += folded.status == StepStatus::Failed ? 1 : 0;
    m_counts.dropped += folded.status == StepStatus::Dropped ? 1 : 0;
    m_counts.upcast += folded.upcast ? 1 : 0;
    if (folded.status == StepStatus::Failed)
        m_failures.push_back({m_size, event.version, event.type, std::move(folded.message)});
}

} // namespace leftfold
