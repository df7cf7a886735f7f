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

/// Whether each event is to stand once, or once for each aggregate that it belongs to.
enum class Membership { Log, Aggregates };

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
    /// As `bind`, for what a row had in this column, in the type that the column compares with.
    SqlWriter& bindKey(const ColumnName& column, const std::string& key);
    /// `FROM "events" AS "e" LEFT JOIN …` and the layout's own conditions as `WHERE …` (`WHERE TRUE` where it has none).
    SqlWriter& fromWhere(Membership membership = Membership::Log);
    /// ` AND (a, b) > (?, ?)`, and what that is where a column holds NULLs.
    SqlWriter& beyond(const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward);
    /// ` ORDER BY a DESC, b DESC`
    SqlWriter& orderBy(const std::vector<ColumnName>& order, bool backward);
    SqlText take() { return std::move(m_sql); }

private:
    void rowsBeyond(const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward);
    void beyondFrom(std::size_t first, const std::vector<ColumnName>& order, const std::vector<std::string>& keys, bool backward);

    const BoundSection& m_section;
    SqlText m_sql;
};

/// In a cursor: the place of a NULL. No text of a database has it.
inline const std::string nullKey(1, '\0');

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
/// The field as a number of the engine; NULL where a row has no integer there. Nothing as with `fieldSql`.
std::optional<std::string> numberSql(const BoundSection& section, const Field& field);
/// The role's time, of which the engine's least is the earliest: numbers as numbers. `NULL` where the store or the engine tells none.
std::string timeSql(const BoundSection& section, const std::string& role);
/// Whether the text is written like an integer.
bool isInteger(std::string_view text);

} // namespace leftfold
