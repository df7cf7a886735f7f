// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/text_pattern.h"
#include "core/storage/sql_piece.h"

namespace leftfold {

/// Conditions on a column that is read as text. Each is true for at least the rows that are meant; an index on the column
/// serves where it can. PostgreSQL must never be asked what makes it end the statement.
class TextColumn {
public:
    TextColumn(const BoundSection& section, ColumnName column);

    SqlPiece equals(const std::string& text) const;
    SqlPiece startsWith(const std::string& prefix) const;
    SqlPiece contains(const std::string& part) const;
    SqlPiece matches(const TextPattern& pattern) const;
    /// Ignoring ASCII case.
    SqlPiece containsWord(const std::string& part) const;
    SqlPiece present() const;
    SqlPiece absent() const;

private:
    bool isText() const;
    std::string asText() const;

    const BoundSection& m_section;
    ColumnName m_column;
    std::string m_sql;
    std::string m_type;
};

/// `a\_b%`: the pattern of LIKE for a text that starts with this.
std::string likePrefix(std::string_view prefix);

/// The same conditions on an expression of PostgreSQL that is a text.
SqlPiece postgresContains(const SqlPiece& expression, const std::string& part);
SqlPiece postgresMatches(const SqlPiece& expression, const TextPattern& pattern);

} // namespace leftfold
