// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include <compare>
#include <string>
#include <vector>

namespace leftfold {

/// A place in the payloads of one shape: a JSON pointer in which every item of an array is the same place.
struct FieldPath {
    struct Part {
        std::string name; ///< empty for items
        bool item = false;

        auto operator<=>(const Part&) const = default;
    };
    std::vector<Part> parts;

    /// Indexes and `-` are items.
    static FieldPath of(const JsonPointer& pointer);
    FieldPath child(std::string name) const;
    FieldPath item() const;
    FieldPath below(const FieldPath& rest) const;
    /// Whether this place is `other` or lies above it.
    bool contains(const FieldPath& other) const;
    /// `address.zip`, `items[].price`; `(all)` for the whole.
    std::string toString() const;

    auto operator<=>(const FieldPath&) const = default;
};

} // namespace leftfold
