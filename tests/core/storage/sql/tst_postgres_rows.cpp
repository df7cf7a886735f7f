// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

class TstPostgresRows : public QObject {
    Q_OBJECT

    static std::string server() { return qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString(); }

private Q_SLOTS:
    void initTestCase() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
    }

    void postgresqlBindsAndBytes() {
        const PostgresDatabase database(QStringLiteral("rows"));
        QVERIFY(runPostgres(
            database.uri(), "CREATE TABLE t(a uuid, b bytea); INSERT INTO t VALUES ('11111111-1111-4111-8111-111111111111', '\\x00ff')"));
        const auto connection = connectTo(database.uri());
        QVERIFY(connection);
        QCOMPARE(
            allRows(*connection, {"SELECT a, b FROM t", {}}), "11111111-1111-4111-8111-111111111111|" + std::string("\0\xff", 2) + "|");
        QCOMPARE(allRows(*connection, {"SELECT a, b FROM t WHERE a = $1", {std::string("no uuid")}}), std::string()); // no row can have it
        QVERIFY(allRows(*connection, {"INSERT INTO t VALUES (NULL, NULL) RETURNING a, b", {}}).find("read-only") != std::string::npos);
        QCOMPARE(allRows(*connection, {"SELECT 1, $1::text", {std::string("still alive")}}), std::string("1|still alive|"));
    }

    void aLongResultMayBeLeft() {
        const auto connection = connectTo(server());
        QVERIFY(connection);
        {
            const auto rows = connection->query({"SELECT generate_series(1, 100000000), 1", {}});
            QVERIFY(*(*rows)->next());
        }
        QCOMPARE(allRows(*connection, {"SELECT 1, 2", {}}), std::string("1|2|"));
    }

    void aServerThatDiesIsSaidToBeLost() {
        const PostgresDatabase database(QStringLiteral("lost"));
        const auto connection = connectTo(database.uri());
        const auto rows = connection->query({"SELECT pg_backend_pid(), 1", {}});
        QVERIFY(*(*rows)->next());
        const auto pid = std::string((*rows)->bytes(0));
        QVERIFY(!*(*rows)->next());
        QVERIFY(runPostgres(database.uri(), QByteArray::fromStdString("SELECT pg_terminate_backend(" + pid + ", 5000)")));
        auto again = connection->query({"SELECT 1, 2", {}});
        const auto error = again ? (*again)->next().error() : again.error();
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QVERIFY2(error.message.find("was lost") != std::string::npos, error.message.c_str());
    }

    void aWatcherEndsALongStatement() {
        const auto connection = connectTo(server());
        QVERIFY(connection);
        expectCancelled(*connection, "SELECT count(*), 1 FROM generate_series(1, 100000000000)");
    }

    void aWatchedStatementGivesAllItsRows() {
        const auto connection = connectTo(server());
        NoProgress watcher;
        const auto rows = connection->query({"SELECT i FROM generate_series(1, 20000) AS i", {}}, &watcher);
        int count = 0;
        while (*(*rows)->next())
            QCOMPARE((*rows)->bytes(0), std::to_string(++count));
        QCOMPARE(count, 20000);
    }
};

LEFTFOLD_TEST(TstPostgresRows)
#include "tst_postgres_rows.moc"
