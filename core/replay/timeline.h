// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include "core/replay/checkpoints.h"
#include "core/replay/event_blocks.h"
#include "core/replay/outcome.h"
#include "core/support/paced_progress.h"
#include <functional>
#include <optional>
#include <vector>

namespace leftfold {

/// The history of one aggregate and its state after every event. Step 0 is the start (the snapshot, or the reducer's initial
/// state), step n is the state after n events. States are folded again from checkpoints, so any step is some milliseconds
/// away in both directions. Once nothing is appended any more it may be moved to and read from any thread.
class Timeline {
public:
    /// Folds the events, which must be in the order of their versions and come after the snapshot. A failing event is marked
    /// and passed. Fails only where it is cancelled.
    static Result<Timeline> fold(std::vector<Event> events, TimelineSetup setup, Progress& progress);

    /// A timeline without events, for `append`.
    explicit Timeline(TimelineSetup setup);
    /// The first steps of another timeline, for `append` to go on another way from there; nothing is folded again.
    static Timeline beginningOf(const Timeline& other, std::size_t steps);
    /// Folds the events that follow the last one, and keeps them.
    void append(std::vector<Event> events);
    /// Fails only where it is cancelled: those that were folded are the last then.
    Result<> append(std::vector<Event> events, PacedProgress& progress);

    const TimelineSetup& setup() const { return m_end.setup(); }
    /// The state after the last event, and what all of them did.
    const Outcome& outcome() const { return m_end; }
    /// The number of events, which is also the last step.
    std::size_t size() const { return m_events.size(); }
    const EventBlocks& events() const { return m_events; }
    /// The event that leads to that step, from 1 to size().
    const Event& event(std::size_t step) const { return m_events[step - 1]; }
    StepStatus status(std::size_t step) const { return m_status[step - 1]; }
    /// The version after that step; that of the snapshot at step 0.
    std::optional<Version> version(std::size_t step) const;
    const TimelineCounts& counts() const { return m_end.counts(); }
    const std::vector<StepFailure>& failures() const { return m_end.failures(); }

    Value state(std::size_t step) const;
    Frame frame(std::size_t step) const;
    /// Frames from step `first` to `last` in order, each folded once; until `visit` returns false.
    void walk(std::size_t first, std::size_t last, const std::function<bool(Frame&&)>& visit) const;
    /// How much each of the steps from `first` on changes, for lists.
    std::vector<StepSummary> summaries(std::size_t first, std::size_t count) const;

    /// The step after the event of that version, or after the last one before it where there is a gap. Nothing where the
    /// version lies before the start or behind the end.
    std::optional<std::size_t> stepOfVersion(Version version) const;
    /// The last step before the first event that is later than `time`. Order is that of versions, whatever clocks say.
    std::size_t stepAtTime(Instant time) const;

private:
    Timeline(Outcome end, Checkpoints checkpoints);
    Outcome::Reached reached(std::size_t step) const;
    using Moment = std::chrono::steady_clock::time_point;
    void foldNext(const Event& event);
    Moment keepCheckpoint(Moment begun);
    void settle();

    Outcome m_end;
    EventBlocks m_events;
    Checkpoints m_checkpoints;
    Checkpoints::Duration m_unkept{}; ///< time spent folding since the last checkpoint
    Checkpoints::Duration m_keepCost{}; ///< of that one
    std::vector<StepStatus> m_status;
    std::vector<bool> m_upcast; ///< by step: an upcaster changed the event
};

} // namespace leftfold
