// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSqlDatabase>
#include <map>
#include <string>

namespace leftfold::sql {

/// Hands libpq's parameters to a database of the driver QPSQL: five have a setter, the rest goes as options. QPSQL turns `;`
/// into a blank, which none but those with a setter would contain in earnest.
void applyParameters(QSqlDatabase& database, std::map<std::string, std::string> parameters);

} // namespace leftfold::sql
