// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"

namespace leftfold {

/// Whether two values mean the same: 1, 1.0 and 1e0 do, members may stand in any order. A string is never a number here.
bool meansSame(const Value& left, const Value& right);

} // namespace leftfold
