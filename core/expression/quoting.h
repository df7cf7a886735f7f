// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// `"…"` as the language reads it back: JSON's escapes.
std::string quotedText(std::string_view text);
/// The reverse, for what stands between the quotes. Nothing where an escape is none; `*badEscape` is its place.
std::optional<std::string> unquotedText(std::string_view inner, std::size_t* badEscape);
/// Whether the name of a member may stand in a path without quotes.
bool isPlainName(std::string_view name);
/// Whether a value may stand behind an operator without quotes and mean this text: no number, no keyword, no path,
/// nothing that ends it.
bool isPlainValue(std::string_view text);
/// Appends the code point as UTF-8.
void appendCodePoint(std::string& out, unsigned codePoint);
/// Bytes before the first that is no UTF-8; the text's size where all is well.
std::size_t validUtf8Prefix(std::string_view text);

} // namespace leftfold
