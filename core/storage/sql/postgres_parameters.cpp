// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/postgres_parameters.h"
#include <QSqlDatabase>
#include <libpq-fe.h>
#include <memory>

namespace leftfold::sql {

namespace {

QString quoted(const std::string& value) {
    auto text = QString::fromStdString(value);
    text.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\''), QStringLiteral("\\'"));
    return QLatin1Char('\'') + text + QLatin1Char('\'');
}

struct FreeOptions {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

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

bool isSecretParameter(std::string_view keyword) {
    return keyword == "password" || keyword == "sslpassword";
}

void neverPromptForKeys() {
    PQsetSSLKeyPassHook_OpenSSL(PQdefaultSSLKeyPassHook_OpenSSL);
}

std::vector<PostgresParameter> postgresParameters() {
    const std::unique_ptr<PQconninfoOption, FreeOptions> options(PQconndefaults());
    std::vector<PostgresParameter> known;
    for (const auto* option = options.get(); option && option->keyword; ++option) {
        const std::string_view display = option->dispchar;
        if (display == "D") // for the library's own tests
            continue;
        const bool secret = display == "*" || isSecretParameter(option->keyword);
        known.push_back({option->keyword, option->val && !secret ? option->val : "", secret});
    }
    return known;
}

} // namespace leftfold::sql
