// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/row.h"
#include <string>
#include <vector>

namespace leftfold::test {

/// A row of these values, without a database.
class ListRow final : public Row {
public:
    ListRow() = default;
    explicit ListRow(std::vector<std::optional<std::string>> stored)
        : values(std::move(stored)) { }

    std::vector<std::optional<std::string>> values;
    std::optional<std::string_view> value(int column) const override {
        const auto& stored = values[static_cast<std::size_t>(column)];
        return stored ? std::optional<std::string_view>(*stored) : std::nullopt;
    }
};

} // namespace leftfold::test
