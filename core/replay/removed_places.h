// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"

namespace leftfold {

/// What stood at a place of one state and is gone in the next.
struct RemovedPlace {
    JsonPointer place; ///< in the state before
    Value value;

    bool operator==(const RemovedPlace&) const = default;
};

/// What is gone at or below the place, in the order of the state before. Only what is gone as a whole counts, not what another
/// value replaced; items of arrays are told apart as `pairItems` does. What goes above the place takes the place with it.
std::vector<RemovedPlace> removedPlaces(const Value& before, const Value& after, const JsonPointer& below);

} // namespace leftfold
