// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <optional>

namespace leftfold {

/// What a struct of Elixir's own library stands for: a number for Decimal, a text for Date, Time, NaiveDateTime and DateTime, an
/// array for MapSet. Nothing for other structs, and where a member is missing or is not what it should be.
std::optional<Value> elixirValue(std::string_view structName, const Value& members);

} // namespace leftfold
