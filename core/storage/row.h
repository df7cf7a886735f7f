// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

namespace leftfold {

/// One row of a result while the cursor stands on it.
class Row {
public:
    virtual ~Row() = default;
    virtual bool isNull(int column) const = 0;
    /// The value as text or bytes, valid until the cursor moves; empty for NULL.
    virtual std::string_view bytes(int column) const = 0;
};

} // namespace leftfold
