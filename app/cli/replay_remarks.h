// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/replay_aggregate.h"
#include <string>

namespace leftfold::cli {

/// What a person should know who reads the outcome of the request, a line each: that events are merged into a snapshot which a
/// reducer may have made, and that no event has the version that was asked for. Empty: nothing.
std::string replayRemarks(const ReplayRequest& request, const Outcome& outcome);

/// The line where the state at `wanted` is that of another version; else empty.
std::string gapRemark(const AggregateId& aggregate, Version wanted, std::optional<Version> found);

/// Writes remarks to standard error.
void tell(const std::string& remarks);

} // namespace leftfold::cli
