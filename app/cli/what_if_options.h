// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/branch.h"
#include "core/support/result.h"
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace leftfold::cli {

/// The edits of a what-if as they were written.
struct WhatIfOptions {
    std::vector<std::string> skipped; ///< `4` or `4,7`
    std::vector<std::string> edited; ///< `4:FILE`
    std::vector<std::string> moved; ///< `5:2`
    std::vector<std::string> inserted; ///< `4:FILE`

    bool any() const { return !skipped.empty() || !edited.empty() || !moved.empty() || !inserted.empty(); }
};

/// Their heading in the help.
inline constexpr const char* optionsOfWhatIf = "What if (nothing is written to the store)";

void addWhatIfOptions(CLI::App& app, WhatIfOptions& options);

/// What is skipped applies first, then what is edited, moved and inserted, each in the order written. A mistake in a file names
/// file, line and place.
Result<Branch> readBranch(const WhatIfOptions& options);

/// A version as people write it.
std::optional<Version> versionIn(std::string_view text);

} // namespace leftfold::cli
