// SPDX-License-Identifier: Apache-2.0
#include "app/cli/verb.h"
#include <algorithm>
#include <array>

namespace leftfold::cli {

std::span<const Verb* const> allVerbs() {
    static constexpr std::array<const Verb*, 12> verbs{&demoVerb, &infoVerb, &layoutsVerb, &eventsVerb, &exportVerb, &aggregatesVerb,
        &replayVerb, &snapshotsVerb, &chainVerb, &outboxVerb, &upcastVerb, &completionVerb};
    return verbs;
}

const Verb* findVerb(std::string_view name) {
    const auto verbs = allVerbs();
    const auto found = std::find_if(verbs.begin(), verbs.end(), [name](const Verb* verb) { return verb->name == name; });
    return found == verbs.end() ? nullptr : *found;
}

bool isPlannedVerb(std::string_view name) {
    static constexpr std::array<std::string_view, 3> planned{"shapes", "relay", "review"};
    return std::find(planned.begin(), planned.end(), name) != planned.end();
}

} // namespace leftfold::cli
