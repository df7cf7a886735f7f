// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/verb.h"
#include <string>
#include <vector>

namespace leftfold::cli {

/// Runs `leftfold` with the arguments after its name. Answers go to `streams.out`, the one sentence about an error to stderr.
Exit runProgram(std::vector<std::string> arguments, Streams& streams);

} // namespace leftfold::cli
