// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace leftfold::house {

/// A function body in a source file, lambdas inside included.
struct FunctionLength {
    int line = 0; ///< where its signature begins, from 1
    int lines = 0; ///< from signature to closing brace, without blank lines and comments
    std::string signature;
};

/// Finds function bodies by braces and parentheses. No compiler: close enough to keep functions short.
std::vector<FunctionLength> functionLengths(std::string_view source);

/// The source with comments, preprocessor lines and the inside of literals as spaces; every line stays where it is.
std::string blanked(std::string_view source);

} // namespace leftfold::house
