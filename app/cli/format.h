// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"

namespace leftfold::cli {

enum class Format { Table, Json, Jsonl, Csv };

/// Appends an answer that is one object: over several lines, or as one.
inline void appendObject(std::string& out, const Value& object, Format format)
{
    appendJson(out, object, format == Format::Jsonl ? JsonStyle::Compact : JsonStyle::Indented);
    out += '\n';
}

} // namespace leftfold::cli
