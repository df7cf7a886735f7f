// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/support/result.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Reads one JSON text. The error's message says what is wrong and at which line and column ("is no JSON: …"), so that a
/// caller can put a name before it.
Result<Value> parseJson(std::string_view text);

/// Whether the text is a number as RFC 8259 writes it.
bool isJsonNumber(std::string_view text);

enum class JsonStyle { Compact, Indented };

/// Writes the value with the digits that were read. Text beyond ASCII stays as it is.
std::string toJson(const Value& value, JsonStyle style = JsonStyle::Compact);
/// Appends instead of making a new text; for long outputs.
void appendJson(std::string& out, const Value& value, JsonStyle style = JsonStyle::Compact, int indent = 0);
/// Appends the text in quotes, escaped. Bytes that are no UTF-8 become U+FFFD.
void appendJsonString(std::string& out, std::string_view text);

} // namespace leftfold
