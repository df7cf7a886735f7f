// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "core/replay/timeline.h"

namespace leftfold::cli {

enum class StepDetail { None, Changes, ChangesAndStates };

/// Writes a replay in the format: for people, or as the objects of the contract.
Result<> writeReplay(Output& out, const Timeline& timeline, StepDetail detail, Format format);

} // namespace leftfold::cli
