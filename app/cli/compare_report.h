// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "core/replay/comparison_value.h"

namespace leftfold::cli {

/// What lies between two steps of one history. As CSV a record for each place that differs.
Result<> writeVersionComparison(
    Output& out, const Timeline& timeline, std::size_t from, std::size_t to, ComparedStates states, Format format);

/// Two histories side by side, a line for each pair of events and each event without a partner. As JSON lines the summary is last.
Result<> writeAlignment(Output& out, const Timeline& left, const Timeline& right, Format format);

} // namespace leftfold::cli
