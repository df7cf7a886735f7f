// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/verb.h"
#include <string>
#include <vector>

namespace leftfold::cli {

/// The group that help shows after a verb's own options.
inline constexpr const char* optionsOfEveryVerb = "Options of every verb";

void appendProgramHelp(std::string& out, const Terminal& terminal);
void appendVerbHelp(std::string& out, const Verb& verb, const CLI::App& app, const Terminal& terminal);

/// `--limit`, `--reverse`, …: every option of a verb, for suggestions and completion.
std::vector<std::string> optionNames(const CLI::App& app);

/// A sentence for an option without its value, or for a flag with one; `what` is CLI11's, which names the option.
std::string describeMistake(const CLI::App& app, const std::string& what);

} // namespace leftfold::cli
