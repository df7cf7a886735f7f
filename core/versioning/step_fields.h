// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/operation.h"
#include "core/versioning/shape.h"

namespace leftfold {

/// The old fields that the steps look for, as far as steps can tell: a shape of no events, for versions that nobody stored.
Shape fieldsNamedBy(const Operations& steps);

} // namespace leftfold
