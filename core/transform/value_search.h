// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include <functional>

namespace leftfold {

/// The places whose own name or whose text, number or other scalar has the text in it, in the order of the value; `most` of
/// them. Letters of ASCII match in both cases. Ends early, with what was found, when `goesOn` returns false.
std::vector<JsonPointer> findInValue(
    const Value& value, std::string_view text, std::size_t most, const std::function<bool()>& goesOn = nullptr);

} // namespace leftfold
