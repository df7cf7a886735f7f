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

/// Whether the program of an `exec:COMMAND` may be started, and where it runs.
struct ProgramLeave {
    bool given = false; ///< a person agreed to that command, or trusts the project that names it
    std::string folder; ///< empty: where we run
};

/// A reducer by name:
/// - of those that ship with the sample store: `order` is resources/samples/order.reducer.json, `sample:order.js` the same in
///   JavaScript. What ships comes first, whatever lies in the working directory; `./order` is the file;
/// - `exec:COMMAND ARGUMENTS`, a program: refused without leave, and not started before the first event;
/// - else a file, JavaScript where it is called *.js, a *.reducer.json otherwise.
/// Empty: merge, which is a null reducer.
Result<std::shared_ptr<Reducer>> loadReducer(const std::string& name, const DocumentTexts& texts = {}, const ProgramLeave& leave = {});

/// Whether a reducer of that name is a program.
bool isProgram(std::string_view reducer);

/// As `loadReducer`, for a *.upcasters.json. Empty: null.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::string& name, const DocumentTexts& texts = {});
/// Several read as one. No names: null.
Result<std::shared_ptr<const Upcasters>> loadUpcasters(const std::vector<std::string>& names, const DocumentTexts& texts = {});

} // namespace leftfold
