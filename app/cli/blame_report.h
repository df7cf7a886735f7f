// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "core/replay/blame_lines.h"

namespace leftfold::cli {

/// Writes who last wrote each leaf of the timeline's last state: for people, with the result object of the contract, or as rows.
Result<> writeBlame(Output& out, const Timeline& timeline, const std::vector<BlameLine>& lines, Format format);

} // namespace leftfold::cli
