// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// A published type name and the schema version that is written into it.
struct TypeName {
    std::string type;
    std::optional<int> version; ///< nothing where the name carries none

    bool operator==(const TypeName&) const = default;
};

/// Separates the version that a name ends (or begins) with, as the field writes it: `order.created.v1`, `order_placed_v2`,
/// `OrderPlaced@v2`, `OrderPlacedV2`, `Shop.OrderPlaced.V2`, `Class#2`, `V1.OrderPlaced`.
TypeName splitTypeName(std::string_view stored);

} // namespace leftfold
