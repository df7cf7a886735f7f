// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"

namespace leftfold {

/// Finds in other states what stands at a place of one: an item of an array by what tells it from the others (see
/// `identityMember`), where there is such a thing, else by its index.
class PlaceFinder {
public:
    PlaceFinder(const Value& state, const JsonPointer& place);

    /// Null where it is not there.
    const Value* in(const Value& state);

private:
    struct Level {
        PointerToken token;
        std::string member; ///< that tells the item apart; empty: the index does
        Value identity;
        std::size_t hint = 0; ///< where it stood last
    };
    static const Value* item(Level& level, const Value::Array& items);

    std::vector<Level> m_levels;
};

/// The steps that changed something at or below the place that stands there after the step `anchor`, in order; also those that
/// made it or took it away. Fails only where it is cancelled.
Result<std::vector<std::size_t>> touchingSteps(const Timeline& timeline, const JsonPointer& place, std::size_t anchor, Progress& progress);

} // namespace leftfold
