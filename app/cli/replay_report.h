// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "core/model/json_object.h"
#include "core/replay/timeline.h"

namespace leftfold::cli {

enum class StepDetail { Changes, ChangesAndStates };

/// Adds the members of the contract's result object.
void appendOutcome(JsonObject& object, const Outcome& outcome);

/// Writes what a replay has come to in the format: for people, or as the objects of the contract.
Result<> writeOutcome(Output& out, const Outcome& outcome, Format format);
/// The same with each of the steps that led there.
Result<> writeReplay(Output& out, const Timeline& timeline, StepDetail detail, Format format);

} // namespace leftfold::cli
