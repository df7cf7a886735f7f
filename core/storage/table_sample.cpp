// SPDX-License-Identifier: Apache-2.0
#include "core/storage/table_sample.h"
#include "core/storage/from_clause.h"

namespace leftfold {

namespace {

constexpr std::size_t longestValue = std::size_t{64} << 10;
constexpr std::size_t mostBytes = std::size_t{16} << 20;
/// Beyond these a table is described by its first columns alone.
constexpr std::size_t mostColumns = 400;

std::size_t widthOf(const Table& table) {
    return std::min(table.columns.size(), mostColumns);
}

SqlText statementFor(Engine engine, const Table& table, int rows) {
    Section section;
    section.from = "t";
    const auto bound = bindSection(section, engine, {{"t", table}});
    std::string text;
    for (std::size_t at = 0; at < widthOf(table); ++at)
        text += (at == 0 ? "SELECT " : ", ") + selectedSql(*bound, {"t", table.columns[at].name});
    return {text + " FROM " + tableSql(*bound, "t") + " LIMIT " + std::to_string(rows), {}};
}

} // namespace

std::vector<std::optional<std::string>> TableSample::column(std::size_t index) const {
    std::vector<std::optional<std::string>> values;
    values.reserve(rows.size());
    for (const auto& row : rows)
        values.push_back(index < row.size() ? row[index] : std::nullopt);
    return values;
}

Result<TableSample> sampleTable(TableSource& source, Engine engine, const Table& table, int rows, Progress& progress) {
    TableSample sample{table, {}};
    if (table.columns.empty())
        return sample;
    std::size_t bytes = 0;
    TRY_VOID(source.forEachRow(statementFor(engine, table, rows), progress, [&](const Row& row) -> Result<> {
        if (bytes > mostBytes)
            return {};
        auto& values = sample.rows.emplace_back();
        for (int at = 0; at < static_cast<int>(widthOf(table)); ++at) {
            const auto value = row.value(at);
            values.push_back(value ? std::optional(std::string(value->substr(0, longestValue))) : std::nullopt);
            bytes += values.back() ? values.back()->size() : 0;
        }
        return {};
    }));
    return sample;
}

} // namespace leftfold
