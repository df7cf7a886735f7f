// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql_text.h"

namespace leftfold {

namespace {

bool startsWith(const std::string& text, std::string_view prefix) {
    return text.starts_with(prefix);
}

std::string pathSql(Engine engine, const std::vector<std::string>& path) {
    std::string text = engine == Engine::Sqlite ? "$" : "{";
    for (const auto& name : path) {
        std::string escaped;
        for (const char symbol : name) {
            if (symbol == '"' || symbol == '\\')
                escaped += '\\';
            escaped += symbol;
        }
        text += engine == Engine::Sqlite ? ".\"" : text.size() > 1 ? ",\"" : "\"";
        text += escaped + '"';
    }
    return literal(engine == Engine::Sqlite ? text : text + '}');
}

/// What stands inside a JSON column. Broken JSON gives NULL, not an error that ends the query.
std::optional<std::string> jsonSql(const BoundSection& section, const Field& field) {
    const auto type = section.typeOf(*field.column);
    const auto column = columnSql(*field.column);
    if (section.engine == Engine::Postgresql)
        return startsWith(type, "json") ? std::optional("(" + column + " #>> " + pathSql(section.engine, field.at) + ")") : std::nullopt;
    if (type == "blob")
        return std::nullopt;
    return "(CASE WHEN json_valid(" + column + ") THEN json_extract(" + column + ", " + pathSql(section.engine, field.at) + ") END)";
}

std::string cutSql(Engine engine, const std::string& text, const std::string& mark, bool after) {
    const std::string place = (engine == Engine::Sqlite ? "instr(" : "strpos(") + text + ", " + literal(mark) + ")";
    const std::string kept =
        after ? "substr(" + text + ", " + place + " + " + std::to_string(mark.size()) + ")" : "substr(" + text + ", 1, " + place + " - 1)";
    return "(CASE WHEN " + place + " > 0 THEN " + kept + " ELSE " + text + " END)";
}

std::optional<std::string> firstSql(const BoundSection& section, const Field& field) {
    std::string all;
    for (const auto& alternative : field.first) {
        const auto one = fieldSql(section, alternative);
        if (!one)
            return std::nullopt;
        all += (all.empty() ? "" : ", ") + *one;
    }
    return "coalesce(" + all + ")";
}

std::optional<std::string> joinSql(const BoundSection& section, const Field& field) {
    std::string all;
    for (const auto& part : field.join) {
        const auto one = fieldSql(section, part);
        if (!one)
            return std::nullopt;
        all += (all.empty() ? "" : " || " + literal(field.with) + " || ") + *one;
    }
    return "(" + all + ")";
}

std::optional<std::string> uncutSql(const BoundSection& section, const Field& field) {
    if (field.constant)
        return literal(*field.constant);
    if (field.column)
        return field.at.empty() ? std::optional(selectedSql(section, *field.column)) : jsonSql(section, field);
    if (!field.first.empty())
        return firstSql(section, field);
    return field.join.empty() ? std::nullopt : joinSql(section, field);
}

bool isInteger(std::string_view text) {
    return !text.empty() && text.find_first_not_of("-0123456789") == std::string_view::npos;
}

} // namespace

std::string quotedName(std::string_view name) {
    std::string quoted = "\"";
    for (const char symbol : name) {
        if (symbol == '"')
            quoted += '"';
        quoted += symbol;
    }
    return quoted + '"';
}

std::string literal(std::string_view text) {
    std::string quoted = "'";
    for (const char symbol : text) {
        if (symbol == '\'')
            quoted += '\'';
        quoted += symbol;
    }
    return quoted + '\'';
}

std::string columnSql(const ColumnName& column) {
    return quotedName(column.table) + '.' + (column.column == "rowid" ? "rowid" : quotedName(column.column));
}

std::string selectedSql(const BoundSection& section, const ColumnName& column) {
    const auto sql = columnSql(column);
    if (section.engine != Engine::Postgresql)
        return sql;
    const auto type = section.typeOf(column);
    static constexpr std::string_view format = ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
    if (type == "timestamp with time zone")
        return "to_char(" + sql + " AT TIME ZONE 'UTC'" + std::string(format);
    if (startsWith(type, "timestamp"))
        return "to_char(" + sql + std::string(format);
    return type == "bytea" ? sql : sql + "::text";
}

std::optional<std::string> fieldSql(const BoundSection& section, const Field& field) {
    auto sql = uncutSql(section, field);
    if (sql && !field.after.empty())
        sql = cutSql(section.engine, *sql, field.after, true);
    if (sql && !field.before.empty())
        sql = cutSql(section.engine, *sql, field.before, false);
    return sql;
}

std::string conditionSql(const BoundSection& section, const Condition& condition) {
    const auto engine = section.engine;
    const auto column = columnSql(section.actual(condition.column));
    const auto value = isInteger(condition.value) ? condition.value : literal(condition.value);
    const std::string asText = engine == Engine::Postgresql ? column + "::text" : column;
    switch (condition.comparison) {
    case Comparison::Equal:
        return column + " = " + value;
    case Comparison::Unequal:
        return column + " <> " + value;
    case Comparison::Like:
        return column + " LIKE " + literal(condition.value) + " ESCAPE '\\'";
    case Comparison::Unlike:
        return column + " NOT LIKE " + literal(condition.value) + " ESCAPE '\\'";
    case Comparison::AtLeast:
        return column + " >= " + value;
    case Comparison::Null:
        return column + " IS NULL";
    case Comparison::NotNull:
        return column + " IS NOT NULL";
    case Comparison::True:
        return asText + " IN ('1', 't', 'true'" + (engine == Engine::Sqlite ? ", 1)" : ")");
    }
    return "FALSE";
}

SqlWriter& SqlWriter::bind(Bind value) {
    m_sql.binds.push_back(std::move(value));
    return *this << (m_section.engine == Engine::Postgresql ? "$" + std::to_string(m_sql.binds.size()) : "?");
}

void SqlWriter::conditions(const std::vector<Condition>& conditions) {
    for (const auto& condition : conditions)
        *this << " AND " << conditionSql(m_section, condition);
}

void SqlWriter::joinOne(const Join& join) {
    const auto& table = m_section.tables.at(join.table);
    *this << (join.kind == JoinKind::Inner ? " JOIN " : " LEFT JOIN ") << (table.schema.empty() ? "" : quotedName(table.schema) + '.')
          << quotedName(table.name) << " AS " << quotedName(join.table) << " ON TRUE";
    const auto on = [&] {
        for (const auto& [left, right] : join.on) {
            auto sql = right.plainColumn() ? columnSql(*right.column) : fieldSql(m_section, right).value_or("NULL");
            if (right.integer)
                sql = "CAST(" + sql + " AS bigint)";
            *this << " AND " << (left.column ? columnSql(*left.column) : "NULL") << " = " << sql;
        }
        conditions(join.where);
    };
    on();
    if (join.kind != JoinKind::First)
        return;
    // Of the rows that fit the one with the lowest order; inside the subquery the alias means the subquery's own row.
    const auto order = columnSql({join.table, join.order});
    *this << " AND " << order << " = (SELECT min(" << order << ") FROM " << (table.schema.empty() ? "" : quotedName(table.schema) + '.')
          << quotedName(table.name) << " AS " << quotedName(join.table) << " WHERE TRUE";
    on();
    *this << ")";
}

SqlWriter& SqlWriter::fromWhere() {
    const auto& from = m_section.tables.at(m_section.section->from);
    *this << " FROM " << (from.schema.empty() ? "" : quotedName(from.schema) + '.') << quotedName(from.name) << " AS "
          << quotedName(m_section.section->from);
    for (const auto& join : m_section.section->joins)
        joinOne(join);
    *this << " WHERE TRUE";
    conditions(m_section.section->where);
    return *this;
}

SqlWriter& SqlWriter::beyond(const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward) {
    const auto list = [&](auto&& write) {
        if (order.size() > 1)
            *this << "(";
        for (std::size_t at = 0; at < order.size(); ++at) {
            if (at > 0)
                *this << ", ";
            write(at);
        }
        if (order.size() > 1)
            *this << ")";
    };
    *this << " AND ";
    list([&](std::size_t at) { *this << columnSql(order[at]); });
    *this << (backward ? " < " : " > ");
    list([&](std::size_t at) { isInteger(keys[at]) && keys[at].size() < 19 ? bind(std::int64_t{std::stoll(keys[at])}) : bind(keys[at]); });
    return *this;
}

SqlWriter& SqlWriter::orderBy(const std::vector<ColumnName>& order, bool backward) {
    for (std::size_t at = 0; at < order.size(); ++at)
        *this << (at == 0 ? " ORDER BY " : ", ") << columnSql(order[at]) << (backward ? " DESC" : "");
    return *this;
}

} // namespace leftfold
