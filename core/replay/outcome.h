// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/snapshot.h"
#include "core/replay/folder.h"
#include "core/replay/frame.h"
#include "core/replay/reducer.h"
#include "core/versioning/upcasters.h"
#include <memory>
#include <optional>
#include <vector>

namespace leftfold {

/// A snapshot of the aggregate as marks and menus show it.
struct SnapshotMark {
    Version version;
    std::optional<Instant> takenAt;
    std::size_t bytes = 0;
    std::string problem; ///< why no replay can start from it; else empty
};

/// Where a replay begins, and with what it is folded.
struct TimelineSetup {
    AggregateId aggregate;
    std::optional<Version> snapshotVersion; ///< nothing: from zero
    Value snapshotState; ///< with `snapshotVersion`
    std::vector<SnapshotMark> snapshots; ///< all that the store has, oldest first
    std::shared_ptr<const Upcasters> upcasters; ///< null: none
    std::shared_ptr<Reducer> reducer; ///< null: merge
};

/// What a fold has come to: the state after the events so far, and what they did. Keeps none of the events.
class Outcome {
public:
    explicit Outcome(TimelineSetup setup);

    /// Folds the event that follows the last one. A failing event is noted and passed.
    StepStatus append(const Event& event);

    const TimelineSetup& setup() const { return m_setup; }
    /// So many events were folded.
    std::size_t size() const { return m_size; }
    const Value& state() const { return m_state; }
    /// Of the last event, or of the snapshot before there is one.
    std::optional<Version> version() const { return m_version; }
    const TimelineCounts& counts() const { return m_counts; }
    const std::vector<StepFailure>& failures() const { return m_failures; }

private:
    void note(const Event& event, Folded folded);

    TimelineSetup m_setup;
    Folder m_folder;
    Value m_state;
    std::optional<Version> m_version;
    std::size_t m_size = 0;
    TimelineCounts m_counts;
    std::vector<StepFailure> m_failures;
};

} // namespace leftfold
