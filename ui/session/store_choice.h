// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace leftfold::ui {

/// What to open and how it is marked.
struct StoreChoice {
    std::string store; ///< path or URI, with a password if there is one
    std::string layout; ///< empty: found by itself
    bool production = false;
};

} // namespace leftfold::ui
