// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include "core/versioning/upcasters.h"
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// Documents as they were when somebody agreed to them, by name; nothing: it was not there. What stands here is never read
/// from the disk again.
using DocumentTexts = std::map<std::string, std::optional<std::string>>;

/// Reads the reducer of that name that ships with the sample store (`order` is resources/samples/order.reducer.json), else a
/// *.reducer.json by file name. What ships comes first, whatever lies in the working directory; `./order` is the file. Empty:
/// merge, which is a null reducer.
Result<std::shared_ptr<Reducer>> loadReducer(const std::string& name, const DocumentTexts& texts = {});

/// As `loadReducer`, for a *.upcasters.json. Empty: null.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::string& name, const DocumentTexts& texts = {});
/// Several read as one. No names: null.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::vector<std::string>& names, const DocumentTexts& texts = {});

} // namespace leftfold
