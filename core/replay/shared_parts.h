// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"

namespace leftfold {

/// The value, with every part that equals the one in its place in `last` shared with it: states that come from outside cost
/// no more memory than those that were edited, and are compared as fast.
Value sharing(Value value, const Value& last);

} // namespace leftfold
