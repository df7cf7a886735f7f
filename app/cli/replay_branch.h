// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/replay_report.h"
#include "app/cli/terminal_progress.h"
#include "core/jobs/replay_aggregate.h"
#include "core/replay/comparison_value.h"

namespace CLI {
class App;
}

namespace leftfold::cli {

/// What is replayed, and what if it had been otherwise.
struct EditedRequest : ReplayRequest {
    Branch branch; ///< without edits: as it was
    bool quiet = false; ///< no remarks on standard error
};

/// What came of it: the history, or that of the branch with what is other in it.
struct History {
    std::shared_ptr<const Timeline> timeline;
    std::optional<WhatIf> whatIf;

    const WhatIf* branch() const { return whatIf ? &*whatIf : nullptr; }
};

/// Tells what a person should know about the real history on standard error.
Result<History> replayHistory(EventSource& source, const EditedRequest& request, TerminalProgress& progress);

/// What a history is compared with, as it was written.
struct CompareOptions {
    std::string versions; ///< `3..7`
    std::string other; ///< an aggregate

    bool any() const { return !versions.empty() || !other.empty(); }
};

void addCompareOptions(CLI::App& app, CompareOptions& options);

/// Writes what lies between two versions, or the history beside that of another aggregate, folded in the same way. How many
/// events failed.
Result<std::size_t> writeComparison(EventSource& source, const EditedRequest& request, const CompareOptions& options, ComparedStates states,
    Format format, Output& out, TerminalProgress& progress);

} // namespace leftfold::cli
