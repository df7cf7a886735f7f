// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/connection.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

/// Rows come out the same however they are read.
class TstConnection : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::string all(Connection& connection, const SqlText& statement) {
        auto rows = connection.query(statement);
        if (!rows)
            return rows.error().message;
        std::string text;
        for (;;) {
            const auto more = (*rows)->next();
            if (!more)
                return text + more.error().message;
            if (!*more)
                return text;
            for (int column = 0; column < 2; ++column)
                text += (*rows)->isNull(column) ? "NULL|" : std::string((*rows)->bytes(column)) + '|';
        }
    }

    std::unique_ptr<Connection> open(RowAccess access) {
        const auto file = m_folder.filePath(QStringLiteral("a.db")).toStdString();
        if (!QFile::exists(QString::fromStdString(file)))
            runSqlite(file, "CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (NULL, x'00ff'), ('it''s', 1.5)");
        ConnectRequest request{.address = parseStoreAddress(file).value()};
        request.access = access;
        auto connection = Connection::openReadOnly(request);
        return connection ? std::move(*connection) : nullptr;
    }

private Q_SLOTS:
    void sqliteBothWays_data() {
        QTest::addColumn<int>("access");
        QTest::newRow("native") << static_cast<int>(RowAccess::Native);
        QTest::newRow("qt") << static_cast<int>(RowAccess::Qt);
    }
    void sqliteBothWays() {
        QFETCH(int, access);
        const auto connection = open(static_cast<RowAccess>(access));
        QVERIFY(connection);
        QCOMPARE(all(*connection, {"SELECT a, b FROM t", {}}), std::string("1|x|NULL|", 9) + std::string("\0\xff", 2) + "|it's|1.5|");
        QCOMPARE(all(*connection, {"SELECT a, b FROM t WHERE a = ?", {std::string("it's")}}), std::string("it's|1.5|"));
        QCOMPARE(all(*connection, {"SELECT a, b FROM t WHERE a = ?", {std::int64_t{1}}}), std::string("1|x|"));
        QVERIFY(all(*connection, {"SELECT nothing FROM t", {}}).find("cannot be read") != std::string::npos);
    }

    void sqliteRefusesToWrite_data() { sqliteBothWays_data(); }
    void sqliteRefusesToWrite() {
        QFETCH(int, access);
        const auto connection = open(static_cast<RowAccess>(access));
        for (const auto* statement : {"INSERT INTO t VALUES (9, 9)", "CREATE TABLE u(a)", "DROP TABLE t"})
            QVERIFY2(all(*connection, {statement, {}}).find("read-only") != std::string::npos, statement);
    }

    void postgresqlBindsAndBytes() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("rows"));
        QVERIFY(runPostgres(
            database.uri(), "CREATE TABLE t(a uuid, b bytea); INSERT INTO t VALUES ('11111111-1111-4111-8111-111111111111', '\\x00ff')"));
        auto connection = Connection::openReadOnly({.address = parseStoreAddress(database.uri()).value()});
        QVERIFY2(connection, connection ? "" : connection.error().message.c_str());
        QCOMPARE(all(**connection, {"SELECT a, b FROM t", {}}), "11111111-1111-4111-8111-111111111111|" + std::string("\0\xff", 2) + "|");
        QCOMPARE(all(**connection, {"SELECT a, b FROM t WHERE a = $1", {std::string("no uuid")}}), std::string()); // no row can have it
        QVERIFY(all(**connection, {"INSERT INTO t VALUES (NULL, NULL) RETURNING a, b", {}}).find("read-only") != std::string::npos);
        QCOMPARE(all(**connection, {"SELECT 1, $1::text", {std::string("still alive")}}), std::string("1|still alive|"));
    }

    void aLongResultMayBeLeft() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        auto connection =
            Connection::openReadOnly({.address = parseStoreAddress(qEnvironmentVariable("LEFTFOLD_TEST_PG").toStdString()).value()});
        QVERIFY(connection);
        {
            const auto rows = (*connection)->query({"SELECT generate_series(1, 100000000), 1", {}});
            QVERIFY(*(*rows)->next());
        }
        QCOMPARE(all(**connection, {"SELECT 1, 2", {}}), std::string("1|2|"));
    }

    void aServerThatDiesIsSaidToBeLost() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no PostgreSQL server");
        const PostgresDatabase database(QStringLiteral("lost"));
        auto connection = Connection::openReadOnly({.address = parseStoreAddress(database.uri()).value()});
        const auto rows = (*connection)->query({"SELECT pg_backend_pid(), 1", {}});
        QVERIFY(*(*rows)->next());
        const auto pid = std::string((*rows)->bytes(0));
        QVERIFY(!*(*rows)->next());
        QVERIFY(runPostgres(database.uri(), QByteArray::fromStdString("SELECT pg_terminate_backend(" + pid + ", 5000)")));
        auto again = (*connection)->query({"SELECT 1, 2", {}});
        const auto error = again ? (*again)->next().error() : again.error();
        QCOMPARE(error.code, ErrorCode::Unavailable);
        QVERIFY2(error.message.find("was lost") != std::string::npos, error.message.c_str());
    }
};

LEFTFOLD_TEST(TstConnection)
#include "tst_connection.moc"
