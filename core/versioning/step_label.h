// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/field_lines.h"

namespace leftfold {

/// What stands at a line: `move`, `convert ÷100`, `default "USD"`, `split " "`. Of an `each` the inner step that did it.
std::string stepLabel(const Operation& step, FieldFate fate);

/// Of all steps of the line those that made it what it is; two at most, then their number.
std::string lineLabel(const FieldLine& line, const Operations& steps);

} // namespace leftfold
