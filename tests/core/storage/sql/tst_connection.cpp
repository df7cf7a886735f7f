// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

/// Rows come out the same however they are read.
class TstConnection : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<Connection> open(RowAccess access) {
        const auto file = m_folder.filePath(QStringLiteral("a.db")).toStdString();
        if (!QFile::exists(QString::fromStdString(file)))
            runSqlite(file, "CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'x'), (NULL, x'00ff'), ('it''s', 1.5)");
        return connectTo(file, access);
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
        QCOMPARE(allRows(*connection, {"SELECT a, b FROM t", {}}), std::string("1|x|NULL|", 9) + std::string("\0\xff", 2) + "|it's|1.5|");
        QCOMPARE(allRows(*connection, {"SELECT a, b FROM t WHERE a = ?", {std::string("it's")}}), std::string("it's|1.5|"));
        QCOMPARE(allRows(*connection, {"SELECT a, b FROM t WHERE a = ?", {std::int64_t{1}}}), std::string("1|x|"));
        QVERIFY(allRows(*connection, {"SELECT nothing FROM t", {}}).find("cannot be read") != std::string::npos);
    }

    void sqliteRefusesToWrite_data() { sqliteBothWays_data(); }
    void sqliteRefusesToWrite() {
        QFETCH(int, access);
        const auto connection = open(static_cast<RowAccess>(access));
        for (const auto* statement : {"INSERT INTO t VALUES (9, 9)", "CREATE TABLE u(a)", "DROP TABLE t"})
            QVERIFY2(allRows(*connection, {statement, {}}).find("read-only") != std::string::npos, statement);
    }
};

LEFTFOLD_TEST(TstConnection)
#include "tst_connection.moc"
