// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/postgres_parameters.h"
#include "tests/runner.h"
#include <QSqlDatabase>

using namespace leftfold::sql;

class TstPostgresParameters : public QObject {
    Q_OBJECT

    /// What Qt is handed: no server is asked.
    static QSqlDatabase with(std::map<std::string, std::string> parameters) {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("tst"));
        applyParameters(database, std::move(parameters));
        return database;
    }

private Q_SLOTS:
    void cleanup() { QSqlDatabase::removeDatabase(QStringLiteral("tst")); }

    void whatQtHasAFieldForGoesThere() {
        const auto database = with({{"dbname", "shop"}, {"user", "me"}, {"password", "secret"}, {"host", "db.example.test"}});
        QCOMPARE(database.databaseName(), QStringLiteral("shop"));
        QCOMPARE(database.userName(), QStringLiteral("me"));
        QCOMPARE(database.password(), QStringLiteral("secret"));
        QCOMPARE(database.hostName(), QStringLiteral("db.example.test"));
        QVERIFY(database.connectOptions().isEmpty());
    }

    void everyParameterOfTheLibraryIsKnown() {
        const auto known = postgresParameters();
        const auto find = [&known](const char* keyword) {
            const auto found = std::find_if(known.begin(), known.end(), [&](const auto& each) { return each.keyword == keyword; });
            return found == known.end() ? leftfold::PostgresParameter() : *found;
        };
        for (const auto* keyword : {"host", "port", "dbname", "user", "sslmode", "sslrootcert", "sslcert", "sslkey", "service", "passfile",
                 "target_session_attrs", "channel_binding", "gssencmode", "options", "connect_timeout", "application_name"})
            QCOMPARE(find(keyword).keyword, std::string(keyword));
        QCOMPARE(find("sslmode").fallback, std::string("prefer"));
        QVERIFY(find("password").secret && find("sslpassword").secret);
        QVERIFY(find("replication").keyword.empty());
    }
    void noPasswordOfTheEnvironmentIsTold() {
        const QByteArray before = qgetenv("PGPASSWORD");
        qputenv("PGPASSWORD", "s3cret");
        for (const auto& parameter : postgresParameters())
            QVERIFY2(parameter.fallback != "s3cret", parameter.keyword.c_str());
        before.isNull() ? qunsetenv("PGPASSWORD") : qputenv("PGPASSWORD", before);
    }

    void theRestIsQuoted() {
        const auto database = with({{"port", "5433"}, {"options", R"(-c a='x y' \ -c b=1)"}, {"sslmode", "require"}});
        QCOMPARE(database.connectOptions(), QStringLiteral(R"(options='-c a=\'x y\' \\ -c b=1' port='5433' sslmode='require' )"));
        QVERIFY(database.databaseName().isEmpty());
    }
};

LEFTFOLD_TEST(TstPostgresParameters)
#include "tst_postgres_parameters.moc"
