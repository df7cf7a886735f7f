// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include <string>

namespace leftfold {

/// The expression in its canonical form; read again it means the same.
std::string printExpression(const Expression& expression);
/// `order.*`, `"odd name"*`, as it stands behind a colon.
std::string patternText(const TextPattern& pattern);

} // namespace leftfold
