// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/row.h"
#include "core/storage/sql/store_address.h"
#include "core/storage/sql_text.h"
#include "core/support/progress.h"
#include "core/support/result.h"
#include <QSqlDatabase>
#include <chrono>
#include <functional>
#include <memory>

struct sqlite3;

namespace leftfold::sql {

/// A result that is read row by row; nothing of it is kept. Destroying it early ends the query.
class RowCursor : public Row {
public:
    /// Moves to the next row; false at the end.
    virtual Result<bool> next() = 0;
};

/// Says for a row of the columns that a statement passes to `rowTestFunction` whether it is to come out. Asked while the engine
/// walks, on the thread of the connection. It must outlive the cursor.
using RowTest = std::function<bool(const Row&)>;

/// How rows of SQLite are read: through the native handle where Qt's driver uses the same library as we do, else through Qt.
enum class RowAccess { Native, Qt };

/// How PostgreSQL is kept from writing: by a setting of the session, or, where a pooler refuses that, by each transaction.
enum class ReadOnlyBy { Session, Transaction };

/// Whether PostgreSQL is asked to share a statement among its workers, and to group without sorting, where it can: its planner
/// takes what we test for cheap.
enum class Workers { AsPlanned, Several };

struct ConnectRequest {
    StoreAddress address;
    std::chrono::seconds timeout{10}; ///< for a locked file, an unreachable server, a slow statement
    RowAccess access = RowAccess::Native;
};

/// One read-only connection, for the thread that opened it.
class Connection {
public:
    static Result<std::unique_ptr<Connection>> openReadOnly(const ConnectRequest& request);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    const StoreAddress& address() const { return m_request.address; }
    /// Starts the statement. One cursor at a time. A watcher is told that the statement lives and may end it as Cancelled; it
    /// must outlive the cursor. Not so with `RowAccess::Qt`, where nothing reaches the engine.
    Result<std::unique_ptr<RowCursor>> query(
        const SqlText& statement, Progress* watcher = nullptr, const RowTest* test = nullptr, Workers workers = Workers::AsPlanned);
    /// Whether statements may ask a RowTest.
    bool testsRows() const;
    /// PostgreSQL: from now on `awaitNotification` hears what is notified on the channel. Only over a connection that no
    /// transaction pooler shares.
    Result<> listen(const std::string& channel);
    Result<bool> awaitNotification(std::chrono::milliseconds atMost, Progress* watcher);

private:
    explicit Connection(ConnectRequest request);
    Result<> openSqlite();
    Result<> openSqliteAs(const std::string& uri);
    Result<> openPostgres();
    /// What is asked of the session before it begins.
    enum class Startup { ReadOnly, TimeLimit, Plain };
    Result<> connectPostgres(Startup startup);

    ConnectRequest m_request;
    QString m_name;
    QSqlDatabase m_database;
    ReadOnlyBy m_readOnlyBy = ReadOnlyBy::Session;
};

/// Row cursors of each kind; for Connection.
Result<std::unique_ptr<RowCursor>> querySqlite(
    const QSqlDatabase& database, const SqlText& statement, const StoreAddress& address, Progress* watcher, const RowTest* test);
Result<std::unique_ptr<RowCursor>> queryThroughQt(const QSqlDatabase& database, const SqlText& statement, const StoreAddress& address);
Result<std::unique_ptr<RowCursor>> queryPostgres(const QSqlDatabase& database, const SqlText& statement, const StoreAddress& address,
    ReadOnlyBy readOnlyBy, Progress* watcher, Workers workers = Workers::AsPlanned);

/// The connection of the driver as the library knows it; null where Qt carries a library of its own.
sqlite3* sqliteHandle(const QSqlDatabase& database);

/// One sentence for an error code of SQLite (primary or extended).
Error sqliteError(int code, const std::string& driverText, const StoreAddress& address);

} // namespace leftfold::sql
