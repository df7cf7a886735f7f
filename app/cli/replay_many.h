// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/store_options.h"
#include <optional>
#include <string>
#include <vector>

namespace leftfold::cli {

/// Options of `replay` for several aggregates at once, as they were written.
struct ManyOptions {
    std::string correlation;
    std::optional<std::string> order; ///< nothing: by position
    std::vector<std::string> beside; ///< aggregates beside AGGREGATE

    bool asked() const { return !correlation.empty() || !beside.empty(); }
};

void addManyOptions(CLI::App& app, ManyOptions& options);

/// What is written besides the states at the end.
enum class ManyDetail { Ends, Steps, StepsAndStates };

/// Replays the correlation's aggregates, or `aggregate` and those beside it, under one cursor.
Result<Exit> replayMany(
    const StoreOptions& store, const ManyOptions& options, const std::string& aggregate, ManyDetail detail, Streams& streams);

} // namespace leftfold::cli
