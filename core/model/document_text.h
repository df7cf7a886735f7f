// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <string>

namespace leftfold {

/// The value as a person would write it: what fits stands on one line, the rest is broken and indented. Digits, order and
/// twins stay; ends with a line break.
std::string documentText(const Value& document);

} // namespace leftfold
