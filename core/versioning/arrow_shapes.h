// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/versioning/shape.h"
#include "core/versioning/upcasters.h"
#include <span>

namespace leftfold {

/// What stored events look like before and after one arrow of a mapping.
struct ArrowShapes {
    Shape before;
    Shape after;
    std::int64_t failed = 0; ///< at this arrow; those that fail before it do not count
};

/// Sends the events as far as that upcaster, and on to that target of it. Not for the events of a whole store: a sample does.
ArrowShapes shapesAlong(std::span<const Event> stored, const Upcasters& upcasters, std::size_t upcaster, std::size_t target);

} // namespace leftfold
