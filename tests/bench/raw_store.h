// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <sqlite3.h>
#include <string>

namespace leftfold::bench {

/// SQLite without anything around it: what nobody can be faster than on that file. Ends the program on an error.
class RawStore {
public:
    explicit RawStore(const std::string& path);

    /// Steps through all rows, calling `visit(sqlite3_stmt*)`; how many there were.
    template <typename Visit>
    std::int64_t scan(const std::string& sql, Visit&& visit) const {
        const auto statement = prepare(sql);
        std::int64_t rows = 0;
        for (; sqlite3_step(statement.get()) == SQLITE_ROW; ++rows)
            visit(statement.get());
        return rows;
    }
    /// The first column of the first row.
    std::string text(const std::string& sql) const;
    std::int64_t number(const std::string& sql) const { return std::stoll(text(sql)); }

private:
    struct Closer {
        void operator()(sqlite3* connection) const { sqlite3_close(connection); }
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Closer> prepare(const std::string& sql) const;

    std::unique_ptr<sqlite3, Closer> m_connection;
};

/// `SELECT` of all that an event is made of; the payload is column `payloadColumn`.
inline const std::string selectEvents =
    "SELECT position, event_id, aggregate_id, aggregate_type, event_type, version, payload, correlation_id, "
    "causation_id, occurred_at, created_at FROM event_store ";
inline constexpr int payloadColumn = 6;

/// Looks at every column, so that none of them is left unread; a number that depends on all.
std::int64_t touch(sqlite3_stmt* row);

} // namespace leftfold::bench
