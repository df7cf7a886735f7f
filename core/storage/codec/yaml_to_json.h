// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Reads YAML as Ruby writes it (symbol keys `:total:`, `!ruby/…` tags) and writes the JSON that it means. Numbers keep their
/// digits. Fails where it is no YAML, or where aliases or nesting are made to explode.
Result<std::string> yamlToJson(std::string_view yaml);

} // namespace leftfold
