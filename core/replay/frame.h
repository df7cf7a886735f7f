// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_diff.h"
#include "core/versioning/upcasters.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// What an event did. `Unchanged`: no rule is for it. `Dropped`: an upcaster says that it is none any more.
enum class StepStatus : std::uint8_t { Applied, Unchanged, Failed, Dropped };

/// Everything about one step of a timeline. Points into the timeline, which must outlive it.
struct Frame {
    std::size_t step = 0;
    const Event* event = nullptr; ///< null at step 0
    Value before;
    Value after;
    std::vector<Change> change;
    StepStatus status = StepStatus::Unchanged;
    std::string message; ///< of a failed step: what failed and why
    std::vector<UpcastEvent> seen; ///< the event as the reducer saw it; several or none after an `into`
    std::vector<UpcastStep> upcasts; ///< empty: no upcaster was for it
};

/// How many places a step added, changed and removed.
struct StepSummary {
    StepStatus status = StepStatus::Unchanged;
    int added = 0;
    int changed = 0;
    int removed = 0;
    bool upcast = false;

    bool operator==(const StepSummary&) const = default;
};

/// A step that failed, its event's version and type, and the sentence that says why.
struct StepFailure {
    std::size_t step = 0;
    std::optional<Version> version;
    std::string type;
    std::string message;
    bool unreadable = false; ///< the event itself, and no reducer was asked
};

/// What a fold did with its events, in numbers.
struct TimelineCounts {
    std::size_t applied = 0;
    std::size_t unchanged = 0;
    std::size_t failed = 0;
    std::size_t dropped = 0;
    std::size_t upcast = 0; ///< of all: those that an upcaster changed
};

inline void countStatus(TimelineCounts& counts, StepStatus status) {
    std::size_t* const each[] = {&counts.applied, &counts.unchanged, &counts.failed, &counts.dropped}; // in the order of StepStatus
    ++*each[static_cast<std::size_t>(status)];
}

} // namespace leftfold
