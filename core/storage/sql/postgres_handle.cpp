// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/postgres_handle.h"
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>
#include <libpq-fe.h>

namespace leftfold::sql {

pg_conn* postgresHandle(const QSqlDatabase& database) {
    const QVariant variant = database.driver()->handle();
    const bool ours = variant.isValid() && (qstrcmp(variant.typeName(), "pg_conn*") == 0 || qstrcmp(variant.typeName(), "PGconn*") == 0);
    return ours ? *static_cast<PGconn* const*>(variant.constData()) : nullptr;
}

Error lostConnection(const StoreAddress& address, std::string driverText) {
    return {ErrorCode::Unavailable, "The connection to " + address.shown() + " was lost. Reconnect when the server is back.",
        std::move(driverText)};
}

Error closedConnection(const StoreAddress& address) {
    return {ErrorCode::Unavailable, "The connection to " + address.shown() + " is not open. Reconnect.", {}};
}

} // namespace leftfold::sql
