// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

/// Where Qt carries a copy of SQLite of its own.
class TstQtRows : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<Connection> open() {
        const auto file = m_folder.filePath(QStringLiteral("a.db")).toStdString();
        if (!QFile::exists(QString::fromStdString(file)))
            runSqlite(file, "CREATE TABLE t(a, b); INSERT INTO t VALUES (1, 'ö'), (2, x'00ff'), (3, NULL), (4, '')");
        return connectTo(file, RowAccess::Qt);
    }

private Q_SLOTS:
    void textsBytesAndNothing() {
        const auto connection = open();
        QVERIFY(connection);
        QCOMPARE(allRows(*connection, {"SELECT a, b FROM t ORDER BY a", {}}), "1|ö|2|" + std::string("\0\xff", 2) + "|3|NULL|4||");
    }

    void severalValuesOfOneRowLiveTogether() {
        const auto connection = open();
        const auto rows = connection->query({"SELECT 'first', 'second'", {}});
        QVERIFY(*(*rows)->next());
        const auto first = (*rows)->bytes(0);
        const auto second = (*rows)->bytes(1);
        QCOMPARE(std::string(first) + ' ' + std::string(second), std::string("first second"));
        QVERIFY(!*(*rows)->next());
    }

    void valuesAreBoundInTheirOrder() {
        const auto connection = open();
        QCOMPARE(
            allRows(*connection, {"SELECT a, b FROM t WHERE a = ? AND b = ?", {std::int64_t{1}, std::string("ö")}}), std::string("1|ö|"));
    }

    void aStatementThatIsNoneIsAnError() {
        const auto connection = open();
        const auto rows = connection->query({"SELECT nothing FROM t", {}});
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, ErrorCode::Malformed);
    }
};

LEFTFOLD_TEST(TstQtRows)
#include "tst_qt_rows.moc"
