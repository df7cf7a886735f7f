// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/store_address.h"
#include "core/support/result.h"
#include <string>

class QSqlDatabase;
struct pg_conn;

namespace leftfold::sql {

/// libpq's own handle of a connection that Qt's driver opened; null where it is not open.
pg_conn* postgresHandle(const QSqlDatabase& database);

/// The sentence for a connection that is gone.
Error lostConnection(const StoreAddress& address, std::string driverText);
/// The sentence for a database that was never opened or is closed.
Error closedConnection(const StoreAddress& address);

} // namespace leftfold::sql
