// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/branch_verdict.h"
#include <QString>

namespace leftfold::ui {

/// `Skip version 4`: an edit as a line of a list.
QString branchEditText(const BranchEdit& edit);
/// What a branch does to the states, in a sentence.
QString divergenceText(const BranchedTimeline& both);
/// Whether the branch would repair what the condition says.
QString verdictText(const BranchVerdict& verdict);

} // namespace leftfold::ui
