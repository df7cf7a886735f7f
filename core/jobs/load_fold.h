// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include "core/versioning/upcasters.h"
#include <memory>
#include <string>
#include <vector>

namespace leftfold {

/// Reads a *.reducer.json by file name; where there is no such file, the reducer of that name that ships with the sample
/// store (`order` is resources/samples/order.reducer.json). Empty: merge, which is a null reducer.
Result<std::shared_ptr<Reducer>> loadReducer(const std::string& name);

/// As `loadReducer`, for a *.upcasters.json. Empty: null. Several names, one a line, are read as one.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::string& name);
/// Several read as one. No names: null.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::vector<std::string>& names);

} // namespace leftfold
