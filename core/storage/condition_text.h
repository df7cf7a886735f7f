// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/bound_section.h"
#include <string>

namespace leftfold {

/// A condition of a layout as an expression of the engine. Its columns are the store's own.
std::string conditionSql(const BoundSection& section, const Condition& condition);

} // namespace leftfold
