// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_facts.h"
#include "core/replay/timeline.h"

namespace leftfold {

/// One step in passing: what a condition may ask. All of it is gone when the next one comes.
struct StepGlance {
    std::size_t step = 0;
    const Event* event = nullptr; ///< null at step 0
    StepStatus status = StepStatus::Unchanged;
    std::span<const EventForm> forms; ///< as the reducer saw it; none where it failed or was dropped
    const Value* before = nullptr; ///< no more of it than is asked for; at step 0 the state itself
    const Value* after = nullptr;
};

/// What somebody who passes over a timeline will look at, beside the state after each step.
struct GlanceNeeds {
    Selection data; ///< of the events
    Selection before; ///< of the state before each step

    void add(const GlanceNeeds& other);
};

/// Shows every step from 0 on in order. Each event is folded once and no difference is made, so that it costs little more than
/// the fold. Fails only where it is cancelled.
Result<> passOver(
    const Timeline& timeline, const GlanceNeeds& needs, Progress& progress, const std::function<void(const StepGlance&)>& visit);

/// The frames of these steps, which must ascend; until `visit` returns false. Steps between them are folded or jumped over.
void visitFrames(const Timeline& timeline, std::span<const std::size_t> steps, const std::function<bool(Frame&&)>& visit);

} // namespace leftfold
