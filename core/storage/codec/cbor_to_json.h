// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads CBOR (RFC 8949) whose root is a map, or an array with some text in it: numbers of any size and decimal fractions keep
/// their digits, times become ISO texts, bytes hexadecimal digits, tags that Leftfold does not know `{"@tag", "@value"}`.
/// Nothing where the bytes are no such CBOR to the last one.
std::optional<std::string> cborToJson(std::string_view bytes);

} // namespace leftfold
