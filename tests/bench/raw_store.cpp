// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/raw_store.h"
#include <cstdio>
#include <cstdlib>

namespace leftfold::bench {

namespace {

void need(bool fine, const std::string& what) {
    if (fine)
        return;
    std::fprintf(stderr, "leftfold-bench: %s\n", what.c_str());
    std::exit(1);
}

} // namespace

RawStore::RawStore(const std::string& path) {
    sqlite3* connection = nullptr;
    const auto code = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READONLY, nullptr);
    m_connection.reset(connection);
    need(code == SQLITE_OK, path + ": " + sqlite3_errstr(code));
}

std::string RawStore::text(const std::string& sql) const {
    const auto statement = prepare(sql);
    if (sqlite3_step(statement.get()) != SQLITE_ROW || !sqlite3_column_text(statement.get(), 0))
        return {};
    return reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0));
}

std::unique_ptr<sqlite3_stmt, RawStore::Closer> RawStore::prepare(const std::string& sql) const {
    sqlite3_stmt* statement = nullptr;
    const auto code = sqlite3_prepare_v2(m_connection.get(), sql.c_str(), -1, &statement, nullptr);
    need(code == SQLITE_OK, sql + ": " + sqlite3_errmsg(m_connection.get()));
    return std::unique_ptr<sqlite3_stmt, Closer>(statement);
}

std::int64_t touch(sqlite3_stmt* row) {
    std::int64_t seen = 0;
    for (int column = 0; column < sqlite3_column_count(row); ++column) {
        const auto* text = sqlite3_column_type(row, column) == SQLITE_INTEGER ? nullptr : sqlite3_column_text(row, column);
        seen += text ? *text + sqlite3_column_bytes(row, column) : sqlite3_column_int64(row, column);
    }
    return seen;
}

} // namespace leftfold::bench
