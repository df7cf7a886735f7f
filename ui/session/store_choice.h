// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

namespace leftfold::ui {

/// What to open and how it is marked.
struct StoreChoice {
    std::string store; ///< path or URI
    std::string layout; ///< empty: found by itself
    bool production = false;
    std::string password = {}; ///< for this opening; shown, logged and kept nowhere
    std::string keyPassword = {}; ///< of the client's key; likewise
    std::vector<std::string> layoutFiles = {}; ///< a project's, to choose among
    std::string project = {}; ///< the *.leftfold that names the store; empty: none
    std::string projectStore = {}; ///< what that calls it
    int color = -1; ///< of the ten that aggregate types have; below 0: none
};

} // namespace leftfold::ui
