// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/operation.h"
#include <span>

namespace leftfold {

/// Applies the steps in order, in place. On failure the target is as before; the error's detail is the pointer of the step
/// within the list (`/2`, `/2/steps/0`).
Result<> apply(const Operations& operations, Value& target, const EventView& view);
/// As one list; the detail begins with the place of the failing list (`/1/2`).
Result<> apply(std::span<const Operations* const> lists, Value& target, const EventView& view);
/// The same, and `changed` tells of each list whether it left anything other than it was. No copy of the target is made for that.
Result<> apply(std::span<const Operations* const> lists, Value& target, const EventView& view, std::vector<bool>& changed);

} // namespace leftfold
