// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/branched_timeline.h"
#include "core/replay/condition.h"

namespace leftfold {

/// Whether a condition holds at the end of the real history, and of the branch: would the branch repair it, or break it?
struct BranchVerdict {
    bool real = false;
    bool branched = false;

    bool operator==(const BranchVerdict&) const = default;
};

/// `becomes`, `ceases`, `holds` (in both), `never` (in neither): as answers spell them.
std::string_view wordOf(const BranchVerdict& verdict);

/// Fails only where it is cancelled.
Result<BranchVerdict> judge(const BranchedTimeline& both, const StepCondition& condition, Progress& progress);

} // namespace leftfold
