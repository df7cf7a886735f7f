// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/open_connection.h"

namespace leftfold::sql {

Result<std::unique_ptr<Connection>> openConnection(const OpenRequest& request) {
    ConnectRequest connection;
    TRY_ASSIGN(connection.address, parseStoreAddress(request.store));
    if (!request.password.empty())
        connection.address.parameters["password"] = request.password;
    if (!request.keyPassword.empty())
        connection.address.parameters["sslpassword"] = request.keyPassword;
    connection.timeout = request.timeout.value_or(connection.timeout);
    return Connection::openReadOnly(connection);
}

} // namespace leftfold::sql
