// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads bytes as a Protobuf message without knowing its schema: field numbers as names, repeated fields as arrays, what has a
/// length as text, as a message inside or as bytes, eight or four bytes as the fraction and the integer that they may be.
/// Nothing where the bytes are no such message to the last one, or where no text in it makes that likely.
std::optional<std::string> protobufToJson(std::string_view bytes);

} // namespace leftfold
