// SPDX-License-Identifier: Apache-2.0
// app/cli: the program `leftfold`: options in, jobs of the core, text out. One file per verb.
// Not here: what the product can do (core/jobs), GUI libraries.
// May be included by: tests of the command line.
#pragma once
#include "app/cli/exit_code.h"
#include "app/cli/output.h"
#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace leftfold::cli {

/// Where a verb writes, and what the person at the other end can see.
struct Streams {
    Output& out;
    Terminal err;
};

/// A verb whose options have been read.
using Run = std::function<Result<Exit>(Streams&)>;

/// One verb as `--help`, the completion scripts and the parser know it.
struct Verb {
    std::string_view name;
    std::string_view summary; ///< one line, for the list of verbs
    std::string_view usage; ///< what stands after the name
    std::string_view text; ///< what a person should know before the options
    std::string_view examples; ///< one a line; `# …` after some spaces explains
    Run (*declare)(CLI::App& options); ///< adds its options; the returned function is called once they are read
};

extern const Verb demoVerb;
extern const Verb infoVerb;
extern const Verb layoutsVerb;
extern const Verb eventsVerb;
extern const Verb exportVerb;
extern const Verb aggregatesVerb;
extern const Verb replayVerb;
extern const Verb snapshotsVerb;
extern const Verb chainVerb;
extern const Verb outboxVerb;
extern const Verb upcastVerb;
extern const Verb completionVerb;

std::span<const Verb* const> allVerbs();
/// Null where there is no such verb.
const Verb* findVerb(std::string_view name);
/// A verb that later versions bring; asking for it deserves a better answer than "unknown".
bool isPlannedVerb(std::string_view name);

} // namespace leftfold::cli
