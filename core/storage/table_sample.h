// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/table_source.h"
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// Some rows of a table, each value as the reading engine would see it.
struct TableSample {
    Table table;
    std::vector<std::vector<std::optional<std::string>>> rows;

    /// The values of one column.
    std::vector<std::optional<std::string>> column(std::size_t index) const;
};

/// The first rows of the table, at most that many; fewer where they are large. Values are cut to 64 KiB.
Result<TableSample> sampleTable(TableSource& source, Engine engine, const Table& table, int rows, Progress& progress);

} // namespace leftfold
