// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "app/cli/what_if_report.h"
#include "core/model/json_object.h"
#include "core/replay/transitions.h"

namespace leftfold::cli {

enum class StepDetail { Changes, ChangesAndStates };

/// Adds the members of the contract's result object.
void appendOutcome(JsonObject& object, const Outcome& outcome);

/// What stands beside the steps of a replay.
struct StepRemarks {
    StepRemarks(const WhatIf* branch = nullptr, const ConditionHistory* condition = nullptr)
        : whatIf(branch)
        , when(condition) { }

    const WhatIf* whatIf; ///< the history is that of its branch
    const ConditionHistory* when; ///< only steps where it holds or ceased are written, each with its mark
};

/// Writes what a replay has come to in the format: for people, or as the objects of the contract.
/// With `whatIf` the history is that of its branch, and the answer says what is other in it.
Result<> writeOutcome(Output& out, const Outcome& outcome, Format format, const WhatIf* whatIf = nullptr);
/// The same with each of the steps that led there.
Result<> writeReplay(Output& out, const Timeline& timeline, StepDetail detail, Format format, const StepRemarks& remarks = {});

} // namespace leftfold::cli
