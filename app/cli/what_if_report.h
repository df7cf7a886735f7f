// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/replay/branch_verdict.h"
#include "core/replay/comparison_value.h"

namespace leftfold::cli {

/// What a replay with edits has to say beside its result.
struct WhatIf {
    BranchedTimeline both;
    std::optional<BranchVerdict> verdict; ///< of the condition that was asked for

    /// What became of the event of that step; empty where nothing did.
    std::string_view mark(std::size_t step) const { return wordOf(both.markOf(step)); }
};

/// The member `what_if` of the result.
Value whatIfMember(const WhatIf& whatIf);
/// The edits, where they first show, and what is other at the end.
void appendWhatIfText(std::string& out, const WhatIf& whatIf, const Terminal& terminal);

} // namespace leftfold::cli
