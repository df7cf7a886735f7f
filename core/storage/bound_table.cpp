// SPDX-License-Identifier: Apache-2.0
#include "core/storage/bound_table.h"
#include "core/storage/sql_text.h"

namespace leftfold {

namespace {

bool knows(const std::vector<std::string>& names, const Table& table, const Column& column) {
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) { return table.column(name) == &column; });
}

/// `order_id` names orders.
std::string withoutId(const std::string& name) {
    constexpr std::string_view suffix = "_id";
    return name.size() > suffix.size() && name.ends_with(suffix) ? name.substr(0, name.size() - suffix.size()) : name;
}

BoundTable elementsOf(const ColumnName& array, const std::string& type) {
    BoundTable table;
    table.name = array.column;
    const bool isJson = type == "json" || type == "jsonb";
    table.columns = {{"place", "bigint", false}, {"value", isJson ? "jsonb" : "text", true}};
    const auto column = columnSql(array) + (type == "json" ? "::jsonb" : "");
    const auto elements = isJson ? "jsonb_array_elements(CASE jsonb_typeof(" + column + ") WHEN 'array' THEN " + column + " ELSE '[]' END)"
                                 : "unnest(" + column + ")";
    table.lateral = "SELECT t.place, t.value" + std::string(isJson ? "" : "::text AS value") + " FROM " + elements
        + " WITH ORDINALITY AS t(value, place)";
    return table;
}

std::optional<BoundTable> unknownColumns(const std::string& alias, const TableSignature& of, const Table& from) {
    BoundTable table;
    table.name = from.name;
    table.columns = {{"place", "bigint", false}, {"name", "text", false}, {"value", "text", false}};
    std::string rows;
    int place = 0;
    for (const auto& column : from.columns)
        if (!knows(of.columns, from, column) && !knows(of.optional, from, column))
            rows += (rows.empty() ? "(" : ", (") + std::to_string(++place) + ", " + literal(withoutId(column.name)) + "::text, "
                + columnSql({alias, column.name}) + "::text)";
    if (rows.empty())
        return std::nullopt;
    table.lateral = "SELECT v.place, v.name, v.value FROM (VALUES " + rows + ") AS v(place, name, value) WHERE v.value IS NOT NULL";
    return table;
}

} // namespace

std::optional<BoundTable> virtualTable(const TableSignature& signature, const TableSignature& of, const Table& table) {
    if (!signature.array)
        return unknownColumns(signature.idsOf, of, table);
    const auto* column = table.column(signature.array->column);
    const bool isArray = column && (column->type.ends_with("[]") || column->type.starts_with("json"));
    return isArray ? std::optional(elementsOf({signature.array->table, column->name}, column->type)) : std::nullopt;
}

BoundTable together(std::vector<Table> tables) {
    BoundTable all(tables.front());
    if (tables.size() == 1)
        return all;
    for (const auto& table : tables) {
        all.hasRowid = all.hasRowid && table.hasRowid;
        for (const auto& column : table.columns)
            if (!all.column(column.name))
                all.columns.push_back({column.name, column.type, true});
    }
    all.columns.push_back({togetherColumn, "text", false});
    all.parts = std::move(tables);
    return all;
}

bool alike(const Table& left, const Table& right) {
    return std::all_of(left.columns.begin(), left.columns.end(), [&](const Column& column) {
        const auto* other = right.column(column.name);
        return !other || other->type == column.type;
    });
}

} // namespace leftfold
