// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/bound_section.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leftfold {

using Bind = std::variant<std::int64_t, std::string>;

/// A statement and its values; values never stand in the text.
struct SqlText {
    std::string text;
    std::vector<Bind> binds;
};

/// Writes one statement in the dialect of an engine.
class SqlWriter {
public:
    explicit SqlWriter(const BoundSection& section)
        : m_section(section) { }

    SqlWriter& operator<<(std::string_view text) {
        m_sql.text += text;
        return *this;
    }
    /// Writes a placeholder (`?`, `$3`) and keeps the value.
    SqlWriter& bind(Bind value);
    /// `FROM "events" AS "e" LEFT JOIN …` and the layout's own conditions as `WHERE …` (`WHERE TRUE` where it has none).
    SqlWriter& fromWhere();
    /// ` AND (a, b) > (?, ?)`
    SqlWriter& beyond(const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward);
    /// ` ORDER BY a DESC, b DESC`
    SqlWriter& orderBy(const std::vector<ColumnName>& order, bool backward);
    SqlText take() { return std::move(m_sql); }

private:
    void conditions(const std::vector<Condition>& conditions);
    void joinOne(const Join& join);

    const BoundSection& m_section;
    SqlText m_sql;
};

/// `"order"`, with inner quotes doubled.
std::string quotedName(std::string_view name);
/// `'it''s'`; for what a layout says, never for what a user types.
std::string literal(std::string_view text);
/// `"e"."payload"`
std::string columnSql(const ColumnName& column);
/// The column as text, times as ISO 8601 in UTC; for a list of selected columns.
std::string selectedSql(const BoundSection& section, const ColumnName& column);
/// The field as an expression of the engine, as text. Nothing where only decoding in memory can tell (YAML, compressed bytes).
std::optional<std::string> fieldSql(const BoundSection& section, const Field& field);
std::string conditionSql(const BoundSection& section, const Condition& condition);

} // namespace leftfold
