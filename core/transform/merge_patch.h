// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"

namespace leftfold {

/// Merges as RFC 7396 says: null removes a member, objects merge, all else replaces.
void mergePatch(Value& target, const Value& patch);

} // namespace leftfold
