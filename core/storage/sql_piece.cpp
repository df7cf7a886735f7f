// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql_piece.h"

namespace leftfold {

namespace {

SqlPiece joined(const std::vector<SqlPiece>& pieces, std::string_view between) {
    if (pieces.size() == 1)
        return pieces.front();
    SqlPiece all("(");
    for (std::size_t at = 0; at < pieces.size(); ++at)
        all << (at == 0 ? std::string_view() : between) << pieces[at];
    return all << ")";
}

} // namespace

SqlPiece& SqlPiece::operator<<(std::string_view text) {
    if (m_parts.empty() || m_parts.back().value)
        m_parts.push_back({});
    m_parts.back().text += text;
    return *this;
}

SqlPiece& SqlPiece::operator<<(const SqlPiece& other) {
    for (const auto& part : other.m_parts) {
        *this << part.text;
        if (part.value)
            bind(*part.value);
    }
    return *this;
}

SqlPiece& SqlPiece::bind(Bind value) {
    if (m_parts.empty() || m_parts.back().value)
        m_parts.push_back({});
    m_parts.back().value = std::move(value);
    return *this;
}

void SqlPiece::writeTo(SqlWriter& sql) const {
    for (const auto& part : m_parts) {
        sql << part.text;
        if (part.value)
            sql.bind(*part.value);
    }
}

SqlPiece anyOf(const std::vector<SqlPiece>& pieces) {
    return joined(pieces, " OR ");
}

SqlPiece allOf(const std::vector<SqlPiece>& pieces) {
    return joined(pieces, " AND ");
}

} // namespace leftfold
