// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>

namespace leftfold::cli {

/// From now on Ctrl-C asks the work to end (see `interrupted`); a second one ends the process. A closed pipe raises no signal.
void watchSignals();

bool interrupted();

enum class Reader { There, Gone };

/// Waits that long; ends early when interrupted, or when nobody reads from `output` any more.
Reader waitFor(std::chrono::milliseconds time, int output);

} // namespace leftfold::cli
