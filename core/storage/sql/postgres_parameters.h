// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/postgres_parameter.h"
#include <map>
#include <string>
#include <vector>

class QSqlDatabase;

namespace leftfold::sql {

/// Hands libpq's parameters to a database of the driver QPSQL: five have a setter, the rest goes as options. QPSQL turns `;`
/// into a blank, which none but those with a setter would contain in earnest.
void applyParameters(QSqlDatabase& database, std::map<std::string, std::string> parameters);

/// Every parameter that the installed libpq knows and a person may set, in its order.
std::vector<PostgresParameter> postgresParameters();

/// Whether it holds a password.
bool isSecretParameter(std::string_view keyword);

/// From now on a locked key of a client opens by `sslpassword` alone; without this OpenSSL asks on the terminal, and waits.
void neverPromptForKeys();

} // namespace leftfold::sql
