// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/replay/timeline.h"
#include <string>

namespace leftfold::cli {

/// Which aggregate, from where to where, with which reducer.
void appendReplayHeading(std::string& out, const Outcome& outcome, const Terminal& terminal);
/// Version, time, type and what a branch did to the event and what a condition did, then a line for each place that changed.
void appendStepText(std::string& out, const Frame& frame, const Terminal& terminal, std::string_view edit = {}, std::string_view mark = {});
/// One place that changed: a line with its sign, path and values.
void appendChange(std::string& out, const Change& change, const Terminal& terminal);
/// The state over several lines.
void appendStateText(std::string& out, const Value& state, int indent);
/// The counts, the failures and the final state.
void appendReplayEnd(std::string& out, const Outcome& outcome, const Terminal& terminal);
/// The counts and the failures alone.
void appendReplayCounts(std::string& out, const Outcome& outcome, const Terminal& terminal);

} // namespace leftfold::cli
