// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql_text.h"

namespace leftfold {

/// A part of a statement with its values, made before it is known whether and where it will stand.
class SqlPiece {
public:
    SqlPiece() = default;
    explicit SqlPiece(const std::string& text) { *this << text; }

    SqlPiece& operator<<(std::string_view text);
    SqlPiece& operator<<(const SqlPiece& other);
    SqlPiece& bind(Bind value);
    void writeTo(SqlWriter& sql) const;

private:
    struct Part {
        std::string text;
        std::optional<Bind> value; ///< stands behind the text
    };
    std::vector<Part> m_parts;
};

/// `(a OR b)`; there must be one.
SqlPiece anyOf(const std::vector<SqlPiece>& pieces);
/// `(a AND b)`
SqlPiece allOf(const std::vector<SqlPiece>& pieces);

} // namespace leftfold
