// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/catalogue_reader.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include <map>
#include <string>

namespace leftfold::test {

/// Fixtures as databases, each made once: a file for SQLite, a database of its own on the server for PostgreSQL.
class FixtureStores {
public:
    /// Empty where it cannot be made.
    std::string address(const QString& fixture) {
        if (fixture.endsWith(QStringLiteral(".sqlite"))) {
            const auto file = m_folder.filePath(fixture + QStringLiteral(".db")).toStdString();
            return QFile::exists(QString::fromStdString(file)) || runSqlite(file, fixtureSql(fixture)) ? file : std::string();
        }
        auto& database = m_databases[fixture];
        if (!database) {
            database = std::make_unique<PostgresDatabase>(fixture);
            if (!runPostgres(database->uri(), fixtureSql(fixture)))
                return {};
        }
        return database->uri();
    }

    std::unique_ptr<EventSource> open(const QString& fixture) {
        auto source = sql::openStore({.store = address(fixture), .layout = {}, .timeout = {}});
        if (!source)
            qWarning("%s", source.error().message.c_str());
        return source ? std::move(*source) : nullptr;
    }

    Catalogue catalogue(const QString& fixture) {
        sql::ConnectRequest request;
        request.address = sql::parseStoreAddress(address(fixture)).value();
        const auto connection = sql::Connection::openReadOnly(request).value();
        return sql::readCatalogue(*connection).value();
    }

private:
    QTemporaryDir m_folder;
    std::map<QString, std::unique_ptr<PostgresDatabase>> m_databases;
};

/// What a fixture of messages must give.
struct MessageFixture {
    const char* name;
    const char* layouts; ///< `table=layout:role`, by table
    const char* outbox; ///< pending published failing dead; empty: there is none
    const char* inbox; ///< received handled failing dead; empty: there is none
    std::string refunded; ///< the message of the order that was refunded, in one line
};

const std::vector<MessageFixture>& messageFixtures();

} // namespace leftfold::test
