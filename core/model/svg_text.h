// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace leftfold {

/// Stored text within an SVG: markup and control characters can't end the element that it stands in, and
/// bytes that are no UTF-8 can't spoil the document.
void appendSvgText(std::string& out, std::string_view text);

/// How many letters UTF-8 text has, as it is drawn.
std::size_t letterCount(std::string_view text);

/// The beginning of the text, so many letters at most, and `…` where there are more.
std::string firstLetters(const std::string& text, std::size_t most);

} // namespace leftfold
