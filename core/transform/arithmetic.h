// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/support/result.h"

namespace leftfold {

/// `current` + `by` × `times`, exactly, or minus. Numbers and decimal strings may be mixed; the result is of `current`'s kind.
Result<Value> incremented(const Value& current, const Value& by, const Value& times, bool minus);

} // namespace leftfold
