// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/support/result.h"

namespace leftfold {

/// A copy of a part of a state may hold so many values; copies of copies would double until no memory is left.
inline constexpr std::size_t mostCopiedValues = 1'000'000;

/// Fails where the value, put below so many levels, would nest deeper than `maximumDepth`.
Result<> checkDepth(const Value& value, std::size_t levelsAbove);
/// Fails where the value holds more than `mostCopiedValues`.
Result<> checkSize(const Value& value);

} // namespace leftfold
