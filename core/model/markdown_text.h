// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace leftfold {

/// Stored text for a cell of a Markdown table: nothing in it ends the cell or is read as markup.
std::string markdownCell(std::string_view text);
/// The same as code, between as many backticks as it takes.
std::string markdownCode(std::string text);

} // namespace leftfold
