// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

namespace leftfold {

/// One row of a result while the cursor stands on it.
class Row {
public:
    virtual ~Row() = default;
    /// The value as text or bytes, valid until the cursor moves; nothing for NULL.
    virtual std::optional<std::string_view> value(int column) const = 0;

    bool isNull(int column) const { return !value(column); }
    /// Empty for NULL.
    std::string_view bytes(int column) const { return value(column).value_or(std::string_view()); }
};

} // namespace leftfold
