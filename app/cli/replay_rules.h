// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/store_options.h"
#include "core/jobs/replay_aggregate.h"

namespace leftfold::cli {

/// `replay … --infer-reducer` and `--coverage`, whose argument may be an aggregate or a whole type.
struct RulesOptions {
    std::string aggregate; ///< TYPE, TYPE/ID or ID
    std::string file; ///< where the draft goes; empty: standard output
    bool replace = false; ///< the file may be there
};

/// Writes a reducer that is drafted of the events.
Result<Exit> inferRules(const StoreOptions& options, const RulesOptions& rules, Streams& streams);
/// Counts what the reducer's rules do; `request` says how far, from where and with what.
Result<Exit> measureCoverage(const StoreOptions& options, const RulesOptions& rules, ReplayRequest request, Streams& streams);

} // namespace leftfold::cli
