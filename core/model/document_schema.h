// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Where a document differs from its schema, and what was expected there.
struct SchemaViolation {
    std::string pointer;
    std::string sentence;
};

/// Checks against `resources/schemas/NAME.schema.json`, which must exist. Of several violations the deepest, which tells most.
std::optional<SchemaViolation> checkSchema(const Value& document, std::string_view schemaName);

} // namespace leftfold
