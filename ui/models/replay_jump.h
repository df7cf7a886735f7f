// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_display.h"
#include "core/replay/timeline.h"
#include <QString>
#include <variant>

namespace leftfold::ui {

/// A step to go to.
struct StepTarget {
    std::size_t step = 0;
};
/// A text to be found in states.
struct SoughtText {
    QString text;
};
/// A condition to be run to.
struct SoughtCondition {
    QString text;
};
/// What was typed means a place, but there is no such place, or it is half a condition.
struct NoTarget { };

/// What was typed into the field of a replay, and what that was understood as, in a few words. Nothing was typed: monostate.
struct ReplayJump {
    std::variant<std::monostate, StepTarget, SoughtText, SoughtCondition, NoTarget> target;
    QString meaning;
};

/// `42` or `v42`: a version. `#17`, `position:17`: a global position. A time. `50%`. `first`, `last`. An event's id. A condition
/// (`state.paid > state.total`). Anything else is looked for. Where a version or position has no event, the last one before it.
ReplayJump readReplayJump(const QString& typed, const Timeline& timeline, TimeDisplay display, Instant now);

} // namespace leftfold::ui
