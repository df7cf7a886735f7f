// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/postgres_parameters.h"

namespace leftfold::sql {

namespace {

QString quoted(const std::string& value) {
    auto text = QString::fromStdString(value);
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

} // namespace

void applyParameters(QSqlDatabase& database, std::map<std::string, std::string> parameters) {
    const auto take = [&](const char* key) {
        const auto node = parameters.extract(key);
        return node ? QString::fromStdString(node.mapped()) : QString();
    };
    database.setDatabaseName(take("dbname"));
    database.setUserName(take("user"));
    database.setPassword(take("password"));
    database.setHostName(take("host"));
    QString options;
    for (const auto& [key, value] : parameters)
        options += QString::fromStdString(key) + QLatin1Char('=') + quoted(value) + QLatin1Char(' ');
    database.setConnectOptions(options);
}

} // namespace leftfold::sql
