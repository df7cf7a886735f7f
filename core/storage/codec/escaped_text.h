// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// The text that stands between the quotes of a JSON or JSON5 string, without its escapes. Half a surrogate becomes U+FFFD.
/// Nothing where an escape is none.
std::optional<std::string> unescapedText(std::string_view escaped);

/// Appends the code point in UTF-8; U+FFFD for what is none.
void appendUtf8(std::string& text, std::uint32_t codePoint);

} // namespace leftfold
