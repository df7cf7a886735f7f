// SPDX-License-Identifier: Apache-2.0
// storage/sql: the one room that knows QtSql: connections, statements, rows.
// Not here: what events mean (storage), SQL texts of layouts (storage), threads.
// May be included by: app, tests, benchmarks; never by the rest of core, nor by ui.
#pragma once
#include "core/storage/store_summary.h"
#include "core/support/result.h"
#include <QString>

namespace leftfold::sql {

/// Where a database is, as QSqlDatabase wants it said.
struct Address {
    Engine engine = Engine::Sqlite;
    QString database; ///< the file, or the database's name
    QString host;
    int port = -1;
    QString user;
    QString password;
    QString options; ///< every other libpq parameter: `sslmode='require' connect_timeout='5'`
};

/// Reads an SQLite file name or a `postgresql://` URI with whatever parameters libpq knows. Whether the file exists is not
/// asked here.
Result<Address> parseAddress(const std::string& text);

} // namespace leftfold::sql
