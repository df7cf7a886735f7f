// SPDX-License-Identifier: Apache-2.0
// sql: the only room that knows QtSql, SQLite and libpq: connections, row cursors, and EventSource and EventSink on them.
// Not here: what tables mean (storage), what events are (model).
// May be included by: the programs in app/, which hand its functions on.
#pragma once
#include "core/storage/store_summary.h"
#include "core/support/result.h"
#include <map>
#include <string>

namespace leftfold::sql {

/// Where a store is: an SQLite file, or the parameters of a PostgreSQL connection.
struct StoreAddress {
    Engine engine = Engine::Sqlite;
    std::string file; ///< SQLite
    std::map<std::string, std::string> parameters; ///< PostgreSQL: libpq's names (`host`, `dbname`, `sslmode`, …)

    /// `shop.db`, `orders on db.example.test`
    std::string name() const;
    /// The path, or the URI without a password: user, every host and port, database, service. Names a login.
    std::string shown() const;
};

/// Reads a path, a `postgresql://…` URI or libpq's `key=value …` form. No error repeats what may be a part of a password.
Result<StoreAddress> parseStoreAddress(const std::string& store);

} // namespace leftfold::sql
