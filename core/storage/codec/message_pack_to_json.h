// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads MessagePack whose root is a map, or an array with some text in it: integers keep their 64 bits, timestamps become ISO
/// texts, bytes hexadecimal digits, other extensions `{"@ext", "@value"}`. Nothing where the bytes are no such MessagePack to
/// the last one.
std::optional<std::string> messagePackToJson(std::string_view bytes);

} // namespace leftfold
