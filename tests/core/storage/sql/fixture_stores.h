// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/sql/open_store.h"
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>
#include <libpq-fe.h>
#include <memory>
#include <sqlite3.h>

namespace leftfold::test {

/// The SQL of tests/fixtures/NAME.sql.
inline QByteArray fixtureSql(const QString& name) {
    QFile file(QStringLiteral(LEFTFOLD_SOURCE_DIR "/tests/fixtures/%1.sql").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs a script of several statements on a new or existing SQLite file.
inline bool runSqlite(const std::string& file, const QByteArray& script) {
    sqlite3* handle = nullptr;
    const bool done = sqlite3_open(file.c_str(), &handle) == SQLITE_OK
        && sqlite3_exec(handle, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return done;
}

inline bool runPostgres(const std::string& uri, const QByteArray& script) {
    PGconn* handle = PQconnectdb(uri.c_str());
    PGresult* result = PQexec(handle, script.constData());
    const auto status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        qWarning("%s", PQerrorMessage(handle));
    PQclear(result);
    PQfinish(handle);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/// A database of its own on the test server, dropped at the end.
class PostgresDatabase {
public:
    explicit PostgresDatabase(const QString& purpose)
        : m_server(qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString())
        , m_name(QStringLiteral("lf_%1_%2")
                     .arg(purpose)
                     .arg(QCoreApplication::applicationPid())
                     .toLower()
                     .replace(QLatin1Char('.'), QLatin1Char('_'))) {
        runPostgres(m_server, "CREATE DATABASE " + m_name.toLatin1());
    }
    ~PostgresDatabase() { runPostgres(m_server, "DROP DATABASE IF EXISTS " + m_name.toLatin1() + " WITH (FORCE)"); }
    PostgresDatabase(const PostgresDatabase&) = delete;
    PostgresDatabase& operator=(const PostgresDatabase&) = delete;

    /// The server's URI with this database in the place of its own.
    std::string uri() const {
        const auto path = m_server.find('/', m_server.find("://") + 3);
        const auto query = m_server.find('?');
        return m_server.substr(0, path) + '/' + m_name.toStdString()
            + (query == std::string::npos ? std::string() : m_server.substr(query));
    }
    static bool available() { return !qEnvironmentVariableIsEmpty("LEFTFOLD_TEST_PG"); }

private:
    std::string m_server;
    QString m_name;
};

} // namespace leftfold::test
