// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads a BSON document: 64-bit integers and decimals keep their digits, dates become ISO texts, ids and bytes hexadecimal
/// digits. A document with the keys 0, 1, 2, … at the root is an array. Nothing where the bytes are no BSON to the last one.
std::optional<std::string> bsonToJson(std::string_view bytes);

} // namespace leftfold
