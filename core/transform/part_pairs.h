// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <limits>
#include <span>

namespace leftfold {

/// Which parts of two containers of one kind belong together. Indexes count items of an array or members of an object.
struct PartPairs {
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    std::size_t head = 0; ///< so many belong together from the beginning
    std::size_t tail = 0; ///< and so many at the end
    std::vector<std::size_t> middle; ///< for each later part between: the index of the earlier one, or `none`

    /// Both have the same parts at the same places.
    bool inPlace(std::size_t before) const;
    /// The earlier parts that have no later one, in their order.
    std::vector<std::size_t> gone(std::size_t before) const;
};

/// Items that are the same at both ends belong together. Between, those with the same identity do (see `identityMember`); where
/// there is none, what stays the same in a short array, and what is left by its place. Where more than `most` lie between, the
/// place alone counts: for who has no time.
PartPairs pairItems(const Value::Array& before, const Value::Array& after, std::size_t most = PartPairs::none);
/// Members of the same name belong together.
PartPairs pairMembers(const Value::Object& before, const Value::Object& after);
/// Whichever both are; they must be of one kind.
PartPairs pairParts(const Value& before, const Value& after);

/// The member that tells these items apart: `id`, `key`, `sku`, one that ends in `_id` or `Id`, or `name`; in each of them a
/// text or a number, and in no two the same. Empty: there is none, or nothing to tell apart.
std::string_view identityMember(std::span<const Value> items);

/// The item or the member's value at that index.
const Value& partAt(const Value& container, std::size_t index);

} // namespace leftfold
