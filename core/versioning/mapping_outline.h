// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/mapping_document.h"

namespace leftfold {

/// The steps of a list as it is written, however wrong they are; those of an `each` behind it, a level deeper. `place` is the
/// list's own in its document.
std::vector<MappingStep> stepsIn(const Value& steps, const JsonPointer& place);

} // namespace leftfold
