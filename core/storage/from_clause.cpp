// SPDX-License-Identifier: Apache-2.0
#include "core/storage/from_clause.h"
#include "core/storage/condition_text.h"

namespace leftfold {

namespace {

/// No row of a database holds more events than that; a broken count must not fill the memory.
constexpr const char* mostItems = "100000";

std::string tableName(const Table& table) {
    return (table.schema.empty() ? "" : quotedName(table.schema) + '.') + quotedName(table.name);
}

std::string textLiteral(Engine engine, const std::string& text) {
    return engine == Engine::Postgresql ? literal(text) + "::text" : literal(text);
}

/// One number for each item of the row. SQLite has no series, but arrays: `[0,0,0]`.
std::string itemsJoin(Engine engine, const std::string& count) {
    if (engine == Engine::Postgresql)
        return " CROSS JOIN LATERAL generate_series(CAST(0 AS bigint), least(" + count + ", " + mostItems + ") - 1) AS \"items\"(\"key\")";
    return " JOIN json_each('[0' || replace(hex(zeroblob(min(" + count + ", " + mostItems + ") - 1)), '00', ',0') || ']') AS \"items\"";
}

/// A column of one of the tables that are read; NULL where this table lacks it.
std::string partColumn(const BoundSection& section, const std::string& alias, const Table& part, const Column& column) {
    if (column.name == togetherColumn)
        return textLiteral(section.engine, part.name);
    if (column.name == itemColumn)
        return "\"items\".\"key\"";
    if (const auto* own = part.column(column.name))
        return columnSql({alias, own->name});
    return section.engine == Engine::Postgresql ? "CAST(NULL AS " + column.type + ")" : "NULL";
}

std::string partSql(const BoundSection& section, const std::string& alias, const BoundTable& table, const Table& part) {
    std::string sql;
    for (const auto& column : table.columns)
        if (!table.computed.contains(column.name))
            sql += (sql.empty() ? "SELECT " : ", ") + partColumn(section, alias, part, column) + " AS " + quotedName(column.name);
    if (table.hasRowid && !table.column("rowid"))
        sql += ", " + quotedName(alias) + ".rowid AS rowid";
    sql += " FROM " + tableName(part) + " AS " + quotedName(alias);
    if (!table.items)
        return sql;
    const auto count = columnSql({alias, table.items->count});
    return sql + itemsJoin(section.engine, count) + " WHERE " + count + " >= 1";
}

/// The tables that the store has, before columns are made.
std::string storedSql(const BoundSection& section, const std::string& alias, const BoundTable& table) {
    const auto name = " AS " + quotedName(alias);
    if (!table.isTogether() && !table.items)
        return tableName(table) + name;
    if (!table.isTogether())
        return "(" + partSql(section, alias, table, table) + ")" + name;
    std::string all;
    for (const auto& part : table.parts)
        all += (all.empty() ? "" : " UNION ALL ") + partSql(section, alias, table, part);
    return "(" + all + ")" + name;
}

std::string joinConditions(const BoundSection& section, const Join& join) {
    std::string sql;
    for (const auto& [left, right] : join.on) {
        const auto value = right.plainColumn() && !right.integer ? std::optional(columnSql(*right.column)) : fieldSql(section, right);
        sql += " AND " + (left.column ? columnSql(*left.column) : "NULL") + " = " + value.value_or("NULL");
    }
    for (const auto& condition : join.where)
        sql += " AND " + conditionSql(section, condition);
    return sql;
}

std::string joinSql(const BoundSection& section, const Join& join, Membership membership) {
    const bool isMember = join.kind == JoinKind::Member && membership == Membership::Aggregates;
    const auto table = tableSql(section, join.table);
    const auto on = joinConditions(section, join);
    const std::string lateral = section.tables.at(join.table).lateral.empty() ? "" : "LATERAL ";
    const auto sql = (isMember || join.kind == JoinKind::Inner ? " JOIN " : " LEFT JOIN ") + lateral + table + " ON TRUE" + on;
    if (isMember || (join.kind != JoinKind::First && join.kind != JoinKind::Member))
        return sql;
    // Of the rows that fit the one with the lowest order; inside the subquery the alias means the subquery's own row.
    const auto order = columnSql({join.table, join.order});
    return sql + " AND " + order + " = (SELECT min(" + order + ") FROM " + table + " WHERE TRUE" + on + ")";
}

} // namespace

std::string tableSql(const BoundSection& section, const std::string& alias) {
    const auto& table = section.tables.at(alias);
    if (!table.lateral.empty())
        return "(" + table.lateral + ") AS " + quotedName(alias);
    const auto stored = storedSql(section, alias, table);
    if (table.computed.empty())
        return stored;
    std::string sql;
    for (const auto& column : table.columns)
        if (!table.computed.contains(column.name))
            sql += (sql.empty() ? "SELECT " : ", ") + columnSql({alias, column.name});
    if (table.hasRowid && !table.column("rowid"))
        sql += ", " + quotedName(alias) + ".rowid AS rowid";
    for (const auto& [name, field] : table.computed)
        sql += ", " + fieldSql(section, field).value_or("NULL") + " AS " + quotedName(name);
    return "(" + sql + " FROM " + stored + ") AS " + quotedName(alias);
}

std::string fromSql(const BoundSection& section, Membership membership) {
    auto sql = " FROM " + tableSql(section, section.section->from);
    for (const auto& join : section.joins)
        sql += joinSql(section, join, membership);
    sql += " WHERE TRUE";
    for (const auto& condition : section.where)
        sql += " AND " + conditionSql(section, condition);
    return sql;
}

} // namespace leftfold
