// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// JSON is the largest that a binary payload may become.
inline constexpr std::size_t largestJson = std::size_t{256} << 20;

/// The shortest digits that mean this number, with a point; what JSON has no number for is text: "NaN", "Infinity".
void appendDouble(std::string& json, double number);
void appendFloat(std::string& json, float number);
double doubleOf(std::uint64_t bits);
float floatOf(std::uint32_t bits);
float halfOf(std::uint16_t bits);

/// Bytes in quotes, in their order, as hexadecimal digits: with dashes where version and variant are those of a UUID.
void appendBytes(std::string& json, std::string_view bytes);
/// As `appendBytes`, with dashes for any sixteen bytes.
void appendUuid(std::string& json, std::string_view bytes);

/// A time in quotes, with as many digits of the second as it has (3, 6 or 9); beyond the years 0 to 9999 the seconds.
void appendTime(std::string& json, std::int64_t seconds, std::uint32_t nanoseconds);

/// The decimal digits of a whole number without sign, given by its bytes, the highest first. Empty for more than 4096 bytes.
std::string digitsOf(std::string_view magnitude);
/// digits · 10^exponent, without an exponent where that is short.
void appendDecimal(std::string& json, bool negative, std::string digits, std::int64_t exponent);

/// Makes the value that was written from `start` on a member's name: text stays, anything else becomes its JSON as text. False
/// where that is longer than any real key: keys in keys in keys double their quotes every time.
bool quoteKey(std::string& json, std::size_t start);
/// As `quoteKey`; nothing for what is too long.
std::optional<std::string> keyOf(const Value& value);

} // namespace leftfold
