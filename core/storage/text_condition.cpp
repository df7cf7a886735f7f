// SPDX-License-Identifier: Apache-2.0
#include "core/storage/text_condition.h"
#include <algorithm>

namespace leftfold {

namespace {

/// No text of PostgreSQL has a NUL in it, and none can be sent.
bool impossible(std::string_view text) {
    return text.find('\0') != std::string_view::npos;
}

SqlPiece nothing() {
    return SqlPiece("FALSE");
}

/// The first text behind all that start with this; nothing where there is none.
std::optional<std::string> behind(std::string prefix) {
    while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
        prefix.pop_back();
    if (prefix.empty())
        return std::nullopt;
    prefix.back() = static_cast<char>(static_cast<unsigned char>(prefix.back()) + 1);
    return prefix;
}

/// SQLite's rule for what a declared type means.
bool hasTextAffinity(const std::string& type) {
    const auto has = [&type](std::string_view part) { return type.find(part) != std::string::npos; };
    return !has("int") && (has("char") || has("clob") || has("text"));
}

SqlPiece withPieces(const TextPattern& pattern, const SqlPiece& always, auto&& first, auto&& other) {
    std::vector<SqlPiece> all;
    for (std::size_t at = 0; at < pattern.pieces().size(); ++at)
        if (const auto& piece = pattern.pieces()[at]; !piece.empty())
            all.push_back(at == 0 ? first(piece) : other(piece));
    return all.empty() ? always : allOf(all);
}

} // namespace

TextColumn::TextColumn(const BoundSection& section, ColumnName column)
    : m_section(section)
    , m_column(std::move(column))
    , m_sql(columnSql(m_column))
    , m_type(section.typeOf(m_column)) { }

bool TextColumn::isText() const {
    if (m_section.engine == Engine::Postgresql)
        return m_type == "text" || m_type.starts_with("character varying");
    return hasTextAffinity(m_type);
}

std::string TextColumn::asText() const {
    if (m_section.engine == Engine::Postgresql)
        return m_sql + "::text COLLATE \"C\"";
    return "CAST(" + m_sql + " AS TEXT)";
}

SqlPiece TextColumn::equals(const std::string& text) const {
    if (m_section.engine == Engine::Postgresql) {
        if (impossible(text) || !m_section.canHold(m_column, text))
            return nothing();
        const bool direct = isText() || m_type == "uuid";
        return (SqlPiece(direct ? m_sql : "(" + asText() + ")") << " = ").bind(text);
    }
    if (!isText())
        return (SqlPiece(asText()) << " = ").bind(text);
    // Blobs come behind all texts; one may hold these bytes. Each is looked up on its own, so that an index serves.
    SqlPiece piece(m_sql + " COLLATE BINARY IN (");
    (piece.bind(text) << ", CAST(").bind(text);
    return piece << " AS BLOB))";
}

SqlPiece TextColumn::startsWith(const std::string& prefix) const {
    if (m_section.engine == Engine::Postgresql) {
        if (impossible(prefix))
            return nothing();
        return (SqlPiece(isText() ? m_sql + " COLLATE \"C\"" : "(" + asText() + ")") << " LIKE ").bind(likePrefix(prefix));
    }
    const auto end = behind(prefix);
    if (!isText() || !end)
        return contains(prefix);
    SqlPiece piece("((");
    (piece << m_sql << " COLLATE BINARY >= ").bind(prefix);
    (piece << " AND " << m_sql << " COLLATE BINARY < ").bind(*end);
    (piece << ") OR (" << m_sql << " >= CAST(").bind(prefix);
    (piece << " AS BLOB) AND " << m_sql << " < CAST(").bind(*end);
    return piece << " AS BLOB)))";
}

SqlPiece TextColumn::contains(const std::string& part) const {
    if (m_section.engine == Engine::Postgresql)
        return postgresContains(SqlPiece(m_sql + "::text"), part);
    return (SqlPiece("instr(" + asText() + ", ")).bind(part) << ") > 0";
}

SqlPiece TextColumn::matches(const TextPattern& pattern) const {
    if (pattern.isPlain())
        return equals(pattern.pieces().front());
    return withPieces(
        pattern, present(), [this](const std::string& piece) { return startsWith(piece); },
        [this](const std::string& piece) { return contains(piece); });
}

SqlPiece TextColumn::containsWord(const std::string& part) const {
    const bool postgres = m_section.engine == Engine::Postgresql;
    if (postgres && impossible(part))
        return nothing();
    SqlPiece piece(postgres ? "strpos(lower(" : "instr(lower(");
    return (piece << asText() << (postgres ? "), lower((" : "), lower(")).bind(part)
        << (postgres ? ")::text COLLATE \"C\")) > 0" : ")) > 0");
}

SqlPiece TextColumn::present() const {
    return SqlPiece(m_sql + " IS NOT NULL");
}

SqlPiece TextColumn::absent() const {
    if (m_section.engine == Engine::Postgresql && !isText())
        return SqlPiece(m_sql + " IS NULL");
    return SqlPiece("(" + m_sql + " IS NULL OR " + m_sql + (m_section.engine == Engine::Sqlite ? " IN ('', x''))" : " = '')"));
}

std::string likePrefix(std::string_view prefix) {
    std::string pattern;
    for (const char symbol : prefix) {
        if (symbol == '%' || symbol == '_' || symbol == '\\')
            pattern += '\\';
        pattern += symbol;
    }
    return pattern + '%';
}

SqlPiece postgresContains(const SqlPiece& expression, const std::string& part) {
    if (impossible(part))
        return nothing();
    return (SqlPiece("strpos((") << expression << ") COLLATE \"C\", ").bind(part) << ") > 0";
}

SqlPiece postgresMatches(const SqlPiece& expression, const TextPattern& pattern) {
    if (std::any_of(pattern.pieces().begin(), pattern.pieces().end(), impossible))
        return nothing();
    if (pattern.isPlain())
        return (SqlPiece("(") << expression << ") = ").bind(pattern.pieces().front());
    return withPieces(
        pattern, SqlPiece("(") << expression << ") IS NOT NULL",
        [&](const std::string& piece) { return (SqlPiece("(") << expression << ") COLLATE \"C\" LIKE ").bind(likePrefix(piece)); },
        [&](const std::string& piece) { return postgresContains(expression, piece); });
}

} // namespace leftfold
