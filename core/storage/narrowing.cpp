// SPDX-License-Identifier: Apache-2.0
#include "core/storage/narrowing.h"

namespace leftfold {

namespace {

/// Ids are written as they are in JSON, XML and YAML alike; other texts may be escaped.
bool isWrittenPlainly(std::string_view text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:";
    return text.size() >= 4 && text.find_first_not_of(plain) == std::string_view::npos;
}

/// The columns that the field reads; false where one of its parts does not come from a column alone.
bool columnsOf(const Field& field, std::vector<ColumnName>& columns) {
    if (field.hex || !field.values.empty() || field.constant || !field.join.empty() || !field.sum.empty())
        return false;
    if (field.column)
        columns.push_back(*field.column);
    for (const auto& part : field.first)
        if (!columnsOf(part, columns))
            return false;
    return true;
}

/// Bytes that begin like a text of one byte a letter; others may be compressed.
constexpr const char* plainBeginnings[] = {"7b", "5b", "3c", "2d"};

void mayHold(SqlWriter& sql, const BoundSection& section, const ColumnName& name, const std::string& text) {
    const auto column = columnSql(name);
    const bool postgres = section.engine == Engine::Postgresql;
    const auto type = section.typeOf(name);
    if (type != "bytea" && type != "blob") {
        (sql << (postgres ? "strpos(" : "instr(") << column << (postgres ? "::text, " : ", ")).bind(text) << ") > 0";
        return;
    }
    const auto byte = [&](const char* hex) { return postgres ? "'\\x" + std::string(hex) + "'::bytea" : "x'" + std::string(hex) + "'"; };
    if (postgres)
        (sql << "position(convert_to(").bind(text) << ", 'UTF8') in " << column << ") > 0";
    else
        (sql << "instr(" << column << ", CAST(").bind(text) << " AS BLOB)) > 0";
    sql << " OR substr(" << column << ", 1, 1) NOT IN (";
    for (const auto* beginning : plainBeginnings)
        sql << (beginning == plainBeginnings[0] ? "" : ", ") << byte(beginning);
    sql << ") OR substr(" << column << ", 2, 1) = " << byte("00");
}

} // namespace

void narrow(SqlWriter& sql, const BoundSection& section, const Field& field, std::string_view text) {
    std::vector<ColumnName> columns;
    if (!isWrittenPlainly(text) || !columnsOf(field, columns) || columns.empty())
        return;
    for (const auto& column : columns)
        if (section.typeOf(column) == "oid" || section.holdsItems(column))
            return;
    sql << " AND (";
    for (std::size_t at = 0; at < columns.size(); ++at) {
        sql << (at == 0 ? "" : " OR ");
        mayHold(sql, section, columns[at], std::string(text));
    }
    sql << ")";
}

} // namespace leftfold
