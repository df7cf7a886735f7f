// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql_text.h"
#include "core/storage/from_clause.h"

namespace leftfold {

namespace {

bool startsWith(const std::string& text, std::string_view prefix) {
    return text.starts_with(prefix);
}

/// Whether a column of the type holds numbers and nothing else.
bool isNumber(const std::string& type) {
    return type == "bigint" || type == "integer" || type == "smallint" || type == "int";
}

bool isText(const std::string& type) {
    return type.find("char") != std::string::npos || type.find("text") != std::string::npos || type.find("clob") != std::string::npos;
}

/// `x'00ff'`
std::string bytesLiteral(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text = "x'";
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4];
        text += digits[static_cast<unsigned char>(byte) & 15];
    }
    return text + '\'';
}

std::string pathSql(Engine engine, const std::vector<std::string>& path) {
    std::string text = engine == Engine::Sqlite ? "$" : "{";
    for (const auto& name : path) {
        if (engine == Engine::Sqlite && isInteger(name)) {
            text += name == "-1" ? "[#-1]" : '[' + name + ']';
            continue;
        }
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

/// The tag of what stands there; see Field.
std::string tagSql(Engine engine, const std::string& column, const std::vector<std::string>& path) {
    const auto place = pathSql(engine, path);
    if (engine == Engine::Postgresql) {
        const auto value = "(" + column + "::jsonb #> " + place + ")";
        return "(CASE jsonb_typeof" + value + " WHEN 'string' THEN " + value + " #>> '{}' WHEN 'object' THEN (SELECT min(k) FROM "
            + "jsonb_object_keys" + value + " AS k HAVING count(*) = 1) END)";
    }
    return "(CASE WHEN json_valid(" + column + ") THEN CASE json_type(" + column + ", " + place + ") WHEN 'text' THEN json_extract("
        + column + ", " + place + ") WHEN 'object' THEN (SELECT min(key) FROM json_each(" + column + ", " + place
        + ") HAVING count(*) = 1) END END)";
}

/// What stands inside a JSON column. Broken JSON gives NULL, not an error that ends the query.
std::optional<std::string> jsonSql(const BoundSection& section, const Field& field) {
    const auto type = section.typeOf(*field.column);
    const auto column = columnSql(*field.column);
    if (section.holdsItems(*field.column))
        return std::nullopt;
    const bool isText = section.engine == Engine::Postgresql ? startsWith(type, "json") : type != "blob";
    if (!isText)
        return std::nullopt;
    if (field.tag)
        return tagSql(section.engine, column, field.at);
    if (section.engine == Engine::Postgresql && field.at.size() == 1) // as applications write it, so that their indexes serve
        return "(" + column + " ->> " + literal(field.at.front()) + ")";
    if (section.engine == Engine::Postgresql)
        return "(" + column + " #>> " + pathSql(section.engine, field.at) + ")";
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

/// A text as a number; what is none must not end the statement.
std::string integerSql(Engine engine, const std::string& text) {
    if (engine == Engine::Postgresql)
        return "(CASE WHEN " + text + " ~ '^-?[0-9]{1,18}$' THEN CAST(" + text + " AS bigint) END)";
    return "(CASE WHEN " + text + " GLOB '[-0-9]*' AND " + text + " NOT GLOB '*[^-0-9]*' THEN CAST(" + text + " AS INTEGER) END)";
}

std::optional<std::string> hexSql(Engine engine, const std::string& text) {
    if (engine != Engine::Postgresql)
        return std::nullopt;
    return "(CASE WHEN " + text + " ~ '^[0-9A-Fa-f]{1,16}$' THEN CAST(CAST('x' || lpad(" + text + ", 16, '0') AS bit(64)) AS bigint) END)";
}

std::string valuesSql(const std::string& text, const Field& field) {
    std::string sql = "(CASE " + text;
    for (const auto& [stored, meant] : field.values)
        sql += " WHEN " + literal(stored) + " THEN " + literal(meant);
    return sql + " ELSE " + text + " END)";
}

std::optional<std::string> sumSql(const BoundSection& section, const Field& field) {
    std::string all;
    for (const auto& part : field.sum) {
        const auto one = numberSql(section, part);
        if (!one)
            return std::nullopt;
        all += (part.negative ? " - " : all.empty() ? "" : " + ") + *one;
    }
    return "(" + all + ")";
}

std::optional<std::string> uncutSql(const BoundSection& section, const Field& field) {
    if (field.constant)
        return literal(*field.constant);
    if (!field.inside.empty())
        return std::nullopt;
    if (field.column)
        return field.at.empty() && !field.tag ? std::optional(selectedSql(section, *field.column)) : jsonSql(section, field);
    if (!field.first.empty())
        return firstSql(section, field);
    if (!field.sum.empty())
        return sumSql(section, field);
    return field.join.empty() ? std::nullopt : joinSql(section, field);
}

} // namespace

bool isInteger(std::string_view text) {
    text.remove_prefix(text.starts_with('-') ? 1 : 0); // and a date is none
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

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
    auto sql = columnSql(column);
    if (section.engine != Engine::Postgresql)
        return sql;
    const auto type = section.typeOf(column);
    const auto dated = [](const std::string& time, const char* zone) {
        return "to_char(" + time + ", 'YYYY-MM-DD\"T\"HH24:MI:SS.US" + zone + "')";
    };
    if (type == "timestamp with time zone")
        return dated(sql + " AT TIME ZONE 'UTC'", "\"Z\"");
    if (startsWith(type, "timestamp"))
        return dated(sql, section.section->times.zone ? "" : "\"Z\"");
    if (type == "oid") // a large object; one that is gone must not end the statement
        return "(CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata AS lo WHERE lo.oid = " + sql + ") THEN pg_catalog.lo_get("
            + sql + ") END)";
    return type == "bytea" ? sql : sql + "::text";
}

std::optional<std::string> fieldSql(const BoundSection& section, const Field& field) {
    auto sql = uncutSql(section, field);
    if (sql && !field.after.empty())
        sql = cutSql(section.engine, *sql, field.after, true);
    if (sql && !field.before.empty())
        sql = cutSql(section.engine, *sql, field.before, false);
    if (sql && field.hex)
        sql = hexSql(section.engine, *sql);
    if (sql && !field.values.empty())
        sql = valuesSql(*sql, field);
    return sql && field.integer && !field.hex ? integerSql(section.engine, *sql) : sql;
}

std::optional<std::string> numberSql(const BoundSection& section, const Field& field) {
    if (field.constant && isInteger(*field.constant))
        return *field.constant;
    if (field.plainColumn() && isNumber(section.typeOf(*field.column)))
        return columnSql(*field.column);
    Field number = field;
    number.integer = true;
    return fieldSql(section, number);
}

std::string timeSql(const BoundSection& section, const std::string& role) {
    const auto& field = section.field(role);
    if (field.plainColumn() && isNumber(section.typeOf(*field.column)))
        return columnSql(*field.column);
    return field.exists() ? fieldSql(section, field).value_or("NULL") : "NULL";
}

SqlWriter& SqlWriter::bind(Bind value) {
    m_sql.binds.push_back(std::move(value));
    return *this << (m_section.engine == Engine::Postgresql ? "$" + std::to_string(m_sql.binds.size()) : "?");
}

SqlWriter& SqlWriter::fromWhere(Membership membership) {
    return *this << fromSql(m_section, membership);
}

SqlWriter& SqlWriter::bindKey(const ColumnName& column, const std::string& key) {
    const auto type = m_section.typeOf(column);
    if (m_section.engine == Engine::Sqlite && (type == "blob" || type.starts_with("binary")))
        return *this << bytesLiteral(key);
    const bool number = isInteger(key) && key.size() < 19 && !isText(type);
    return number ? bind(std::int64_t{std::stoll(key)}) : bind(key);
}

void SqlWriter::rowsBeyond(const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward) {
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
    list([&](std::size_t at) { *this << columnSql(order[at]); });
    *this << (backward ? " < " : " > ");
    list([&](std::size_t at) { bindKey(order[at], keys[at]); });
}

/// `(a > ? OR (a = ? AND (b > ? OR b IS NULL)))`. NULLs come first in SQLite, last in PostgreSQL.
void SqlWriter::beyondFrom(std::size_t first, const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward) {
    const auto column = columnSql(order[first]);
    const bool nullsFollow = (m_section.engine == Engine::Postgresql) != backward;
    const bool atNull = keys[first] == nullKey;
    *this << "(";
    if (atNull) {
        *this << (nullsFollow ? std::string("FALSE") : column + " IS NOT NULL");
    } else {
        *this << column << (backward ? " < " : " > ");
        bindKey(order[first], keys[first]);
        if (nullsFollow && m_section.isNullable(order[first]))
            *this << " OR " << column << " IS NULL";
    }
    if (first + 1 < order.size()) {
        *this << " OR (" << column << (atNull ? " IS NULL" : " = ");
        if (!atNull)
            bindKey(order[first], keys[first]);
        *this << " AND ";
        beyondFrom(first + 1, order, keys, backward);
        *this << ")";
    }
    *this << ")";
}

SqlWriter& SqlWriter::beyond(const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward) {
    const bool nullsFollow = (m_section.engine == Engine::Postgresql) != backward;
    bool plain = true;
    for (std::size_t at = 0; at < order.size(); ++at)
        plain = plain && keys[at] != nullKey && !(nullsFollow && m_section.isNullable(order[at]));
    *this << " AND ";
    if (!plain) {
        beyondFrom(0, order, keys, backward);
        return *this;
    }
    rowsBeyond(order, keys, backward);
    // A comparison over two tables serves no index; its first column does.
    if (order.size() > 1 && m_section.from().items) {
        *this << " AND " << columnSql(order[0]) << (backward ? " <= " : " >= ");
        bindKey(order[0], keys[0]);
    }
    return *this;
}

SqlWriter& SqlWriter::orderBy(const std::vector<ColumnName>& order, bool backward) {
    for (std::size_t at = 0; at < order.size(); ++at)
        *this << (at == 0 ? " ORDER BY " : ", ") << columnSql(order[at]) << (backward ? " DESC" : "");
    return *this;
}

} // namespace leftfold
