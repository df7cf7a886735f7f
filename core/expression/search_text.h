// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/text_pattern.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Whether the pattern occurs in a JSON text, as it is written or with its escapes (`\u00e9`, `\"`) read; broken JSON too.
bool occursInJson(const TextPattern& pattern, std::string_view json);

/// The text with JSON's escapes read, wherever they stand. What is no escape stays.
std::string withoutEscapes(std::string_view json);

} // namespace leftfold
