// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/operation.h"
#include "core/versioning/shape.h"

namespace leftfold {

/// What became of a field on its way; of several the last named counts.
enum class FieldFate {
    Kept, ///< nothing
    Copied,
    Moved,
    Derived, ///< written from a `$from`
    Changed, ///< converted, mapped, added to
    Joined,
    Split,
    Added, ///< no old field leads to it
    Lost ///< it leads to no new field
};

/// `moved`, `changed`, …
std::string_view fieldFateName(FieldFate fate);

/// A line of the picture: from an old field to a new one, by these steps.
struct FieldLine {
    std::optional<FieldPath> from; ///< nothing: Added
    std::optional<FieldPath> to; ///< nothing: Lost
    FieldFate fate = FieldFate::Kept;
    std::vector<std::size_t> steps; ///< in the list of steps, in order
};

/// Which step connects which field of the old shape with which of the new: old fields in their order, then what is added.
/// Reads the steps alone, so it tells of every event at once and not of one.
std::vector<FieldLine> fieldLines(const Operations& steps, const Shape& before);

} // namespace leftfold
