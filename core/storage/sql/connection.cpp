// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/connection.h"
#include <QUuid>

namespace leftfold::sql {

Connection::Connection(ConnectRequest request)
    : m_request(std::move(request))
    , m_name(QStringLiteral("leftfold-") + QUuid::createUuid().toString(QUuid::WithoutBraces)) { }

Connection::~Connection() {
    m_database.close();
    m_database = {}; // removeDatabase() wants no copy left
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::openReadOnly(const ConnectRequest& request) {
    std::unique_ptr<Connection> connection(new Connection(request));
    if (request.address.engine == Engine::Sqlite)
        TRY_VOID(connection->openSqlite());
    else
        TRY_VOID(connection->openPostgres());
    return connection;
}

bool Connection::testsRows() const {
#ifdef LEFTFOLD_NATIVE_SQLITE
    return m_request.address.engine == Engine::Sqlite && m_request.access == RowAccess::Native && sqliteHandle(m_database) != nullptr;
#else
    return false;
#endif
}

Result<std::unique_ptr<RowCursor>> Connection::query(
    const SqlText& statement, [[maybe_unused]] Progress* watcher, [[maybe_unused]] const RowTest* test, Workers workers) {
    if (m_request.address.engine == Engine::Postgresql)
        return queryPostgres(m_database, statement, m_request.address, m_readOnlyBy, watcher, workers);
#ifdef LEFTFOLD_NATIVE_SQLITE
    if (m_request.access == RowAccess::Native)
        return querySqlite(m_database, statement, m_request.address, watcher, test);
#endif
    return queryThroughQt(m_database, statement, m_request.address);
}

} // namespace leftfold::sql
