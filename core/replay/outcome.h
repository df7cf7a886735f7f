// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/snapshot.h"
#include "core/replay/folder.h"
#include "core/replay/frame.h"
#include "core/replay/reducer.h"
#include "core/support/paced_progress.h"
#include "core/versioning/upcasters.h"
#include <memory>
#include <optional>
#include <span>
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
    /// Where a fold stands.
    struct Reached {
        std::size_t size = 0; ///< so many events were folded
        Value state;
        std::optional<Version> version;
        TimelineCounts counts;
        std::vector<StepFailure> failures;
    };

    explicit Outcome(TimelineSetup setup);
    /// Goes on where another fold of the same setup stood.
    Outcome(TimelineSetup setup, Reached reached);

    /// Folds the event that follows the last one. A failing event is noted and passed.
    StepStatus append(const Event& event);
    /// The same for many events in a row: where the reducer keeps the state to itself, it stays behind until `settle`.
    StepStatus advance(const Event& event);
    /// Many events in a row, and the state brought up. Fails only where it is cancelled: those that were folded are the last then.
    Result<> append(std::span<const Event> events, PacedProgress& progress);
    /// Brings the state up. The steps that turned out to have failed since.
    std::vector<std::size_t> settle();

    const TimelineSetup& setup() const { return m_setup; }
    /// So many events were folded.
    std::size_t size() const { return m_reached.size; }
    const Value& state() const { return m_reached.state; }
    /// Of the last event that has one, or of the snapshot before there is one.
    std::optional<Version> version() const { return m_reached.version; }
    const TimelineCounts& counts() const { return m_reached.counts; }
    const std::vector<StepFailure>& failures() const { return m_reached.failures; }

private:
    void note(const Event& event, Folded folded);
    void amend(std::size_t step, LateFailure late);

    TimelineSetup m_setup;
    Folder m_folder;
    Reached m_reached;
    std::size_t m_first = 0; ///< so many steps were done when the folder began
};

} // namespace leftfold
