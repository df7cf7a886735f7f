// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_remarks.h"
#include "app/cli/cell_text.h"
#include <cstdio>

namespace leftfold::cli {

namespace {

/// A snapshot is mostly what a reducer makes; what merging adds to it is of another shape.
std::string mixtureRemark(const ReplayRequest& request, const Outcome& outcome) {
    const auto snapshot = outcome.setup().snapshotVersion;
    if (request.reducer || !snapshot || outcome.size() == 0)
        return {};
    return "The replay of " + visible(outcome.setup().aggregate.path()) + " began from the snapshot at version "
        + std::to_string(snapshot->value)
        + ", and later events are merged into it; name the reducer with --reducer, or fold from zero with --from zero.\n";
}

} // namespace

std::string replayRemarks(const ReplayRequest& request, const Outcome& outcome) {
    const auto* wanted = std::get_if<Version>(&request.at);
    return mixtureRemark(request, outcome) + (wanted ? gapRemark(outcome.setup().aggregate, *wanted, outcome.version()) : std::string());
}

std::string gapRemark(const AggregateId& aggregate, Version wanted, std::optional<Version> found) {
    if (!found || *found == wanted)
        return {};
    return visible(aggregate.path()) + " has no version " + std::to_string(wanted.value) + "; the state is that of version "
        + std::to_string(found->value) + ".\n";
}

void tell(const std::string& remarks) {
    std::fputs(remarks.c_str(), stderr);
}

} // namespace leftfold::cli
