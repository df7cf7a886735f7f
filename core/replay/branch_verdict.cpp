// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branch_verdict.h"

namespace leftfold {

namespace {

/// What the condition says of the last step.
Result<bool> holdsAtEnd(const Timeline& timeline, const StepCondition& condition, Progress& progress) {
    bool holds = false;
    TRY_VOID(passOver(timeline, condition.needs(), progress, [&](const StepGlance& step) {
        if (step.step == timeline.size())
            holds = condition.holds(step);
    }));
    return holds;
}

} // namespace

std::string_view wordOf(const BranchVerdict& verdict) {
    if (verdict.real == verdict.branched)
        return verdict.real ? "holds" : "never";
    return verdict.branched ? "becomes" : "ceases";
}

Result<BranchVerdict> judge(const BranchedTimeline& both, const StepCondition& condition, Progress& progress) {
    TRY_ASSIGN(const bool real, holdsAtEnd(both.real(), condition, progress));
    TRY_ASSIGN(const bool branched, holdsAtEnd(both.branched(), condition, progress));
    return BranchVerdict{real, branched};
}

} // namespace leftfold
