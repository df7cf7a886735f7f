// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads SQLite's binary JSON (3.45 and newer) whose root is an object or array; what was JSON5 becomes JSON, digits stay.
/// Nothing where the bytes are no such JSONB to the last one.
std::optional<std::string> jsonbToJson(std::string_view bytes);

/// As `jsonbToJson`, for bytes that are readable text too: `l'id#42` is {"id":42}. Only objects, and those of a few bytes only if their keys
/// are names.
std::optional<std::string> readableJsonbToJson(std::string_view text);

} // namespace leftfold
