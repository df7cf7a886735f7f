// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "app/cli/replay_many.h"
#include "core/jobs/load_many.h"

namespace leftfold::cli {

/// Several replays and how much of them is written.
struct ManyReport {
    const ManyLoaded& loaded;
    std::string correlation; ///< empty: aggregates that were named
    ManyDetail detail = ManyDetail::Ends;
};

/// One object; a step a line and then the object; rows of steps; or a text for people.
Result<> writeMany(Output& out, const ManyReport& report, Format format);

} // namespace leftfold::cli
