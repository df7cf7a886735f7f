// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include "core/support/result.h"
#include <string>

namespace leftfold::studio {

/// Writes the sample store into the user's data folder and tells its path. Touches no widget: made for a worker's thread.
Result<std::string> makeSampleStore(Progress& progress);

} // namespace leftfold::studio
