// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "tests/ui/models/sample_timeline.h"
#include "ui/models/paired_steps.h"

namespace leftfold::ui::test {

/// Five events and a branch that skips the second, edits the third, and has a new one behind the fourth.
inline BranchedTimeline sampleBranch(std::shared_ptr<const Timeline> real) {
    WrittenEvent event;
    event.type = "item.noted";
    event.data = Value::object({{"quantity", Value::integer(90)}});
    NoProgress progress;
    const Branch branch{"b", {SkipEvent{*real->version(2)}, EditEvent{*real->version(3), event}, InsertEvents{*real->version(4), {event}}}};
    return BranchedTimeline::fold(std::move(real), branch, progress).value();
}

inline std::shared_ptr<const PairedSteps> samplePairs(int events = 5) {
    const auto real = sampleTimeline(events);
    return std::make_shared<const PairedSteps>(pairedSteps(real, sampleBranch(real)));
}

} // namespace leftfold::ui::test
