// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include <span>
#include <vector>

namespace leftfold {

/// One difference between two values: an operation of JSON Patch that remembers what was there before.
struct Change {
    enum class Kind { Add, Remove, Replace };
    Kind kind = Kind::Replace;
    JsonPointer path;
    Value value; ///< null for Remove
    Value old; ///< null for Add

    bool operator==(const Change&) const = default;
};

/// What leads from one value to the other, in the order in which it can be applied. What both share is not looked at, an
/// item appended to an array is one Add.
std::vector<Change> diffValues(const Value& before, const Value& after);
/// Applies the changes; on failure the target is as before.
Result<> applyPatch(std::span<const Change> changes, Value& target);
/// The changes as a JSON Patch document (RFC 6902).
Value toJsonPatch(std::span<const Change> changes);

} // namespace leftfold
