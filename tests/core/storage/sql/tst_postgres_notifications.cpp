// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;
using namespace std::chrono_literals;

class TstPostgresNotifications : public QObject {
    Q_OBJECT

    static std::string server() { return qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString(); }

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
    }

    void whatIsNotifiedIsHeardOverAReadOnlySession() {
        const auto connection = connectTo(server());
        const std::string channel = "Odd \"channel\" " + std::to_string(QCoreApplication::applicationPid());
        QVERIFY(connection->listen(channel));
        QCOMPARE(connection->awaitNotification(1ms, nullptr).value(), false);
        QVERIFY(runPostgres(server(), QByteArray::fromStdString("NOTIFY " + quotedName(channel) + ", 'x'")));
        QCOMPARE(connection->awaitNotification(20s, nullptr).value(), true);
        QCOMPARE(connection->awaitNotification(1ms, nullptr).value(), false);
        QCOMPARE(allRows(*connection, {"SELECT 1, 2", {}}), std::string("1|2|"));
    }

    void aLostConnectionIsTold() {
        const auto connection = connectTo(server());
        QVERIFY(connection->listen("any"));
        const auto pid = allRows(*connection, {"SELECT pg_backend_pid(), 1", {}});
        QVERIFY(runPostgres(server(), QByteArray::fromStdString("SELECT pg_terminate_backend(" + pid.substr(0, pid.find('|')) + ")")));
        const auto news = connection->awaitNotification(20s, nullptr);
        QVERIFY(!news);
        QCOMPARE(news.error().code, ErrorCode::Unavailable);
    }

    void aFileNotifiesNobody() {
        QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("a.db")).toStdString();
        QVERIFY(runSqlite(file, "CREATE TABLE t(a)"));
        const auto connection = connectTo(file);
        QVERIFY(connection);
        const auto listening = connection->listen("any");
        QVERIFY(!listening);
        QVERIFY2(listening.error().message.find("is an SQLite file") != std::string::npos, listening.error().message.c_str());
    }
};

LEFTFOLD_TEST(TstPostgresNotifications)
#include "tst_postgres_notifications.moc"
