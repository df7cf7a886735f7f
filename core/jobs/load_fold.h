// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include "core/versioning/upcasters.h"
#include <memory>
#include <string>

namespace leftfold {

/// Reads a *.reducer.json by file name; where there is no such file, the reducer of that name that ships with the sample
/// store (`order` is resources/samples/order.reducer.json). Empty: merge, which is a null reducer.
Result<std::shared_ptr<Reducer>> loadReducer(const std::string& name);

/// As `loadReducer`, for a *.upcasters.json. Empty: null.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::string& name);

} // namespace leftfold
