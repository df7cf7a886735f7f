// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"

namespace leftfold::cli {

enum class Format { Table, Json, Jsonl, Csv };

/// An array of what `make` makes of each item.
template <typename Items, typename Make>
Value arrayOf(const Items& items, const Make& make) {
    Value::Array all;
    for (const auto& item : items)
        all.push_back(make(item));
    return Value::array(std::move(all));
}

/// What a store does not have is null in every document.
inline Value textOrNull(const std::string& text) {
    return text.empty() ? Value() : Value::string(text);
}
inline Value timeOrNull(const std::optional<Instant>& instant) {
    return instant ? Value::string(formatInstant(*instant)) : Value();
}
template <typename Tag>
Value numberOrNull(const std::optional<Ordinal<Tag>>& number) {
    return number ? Value::integer(number->value) : Value();
}

/// Appends an answer that is one object: over several lines, or as one.
inline void appendObject(std::string& out, const Value& object, Format format) {
    appendJson(out, object, format == Format::Jsonl ? JsonStyle::Compact : JsonStyle::Indented);
    out += '\n';
}

} // namespace leftfold::cli
