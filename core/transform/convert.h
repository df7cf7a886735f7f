// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/operation.h"

namespace leftfold {

/// The value as another type. Fails where anything would be lost, and says what.
Result<Value> converted(const Value& value, const op::Convert& how);

} // namespace leftfold
