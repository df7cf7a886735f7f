// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::sql;
using namespace leftfold::test;

class TstSqliteRows : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<Connection> open() {
        const auto file = m_folder.filePath(QStringLiteral("a.db")).toStdString();
        return runSqlite(file, "CREATE TABLE IF NOT EXISTS t(a, b)") ? connectTo(file) : nullptr;
    }

    static constexpr const char* endless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT count(*), max(i) FROM n";

private Q_SLOTS:
    void aWatcherEndsALongStatement() {
        const auto connection = open();
        QVERIFY(connection);
        expectCancelled(*connection, endless);
    }

    void aWatcherIsForgottenWithItsCursor() {
        const auto connection = open();
        StopAfter first(1);
        { const auto rows = connection->query({"SELECT 1, 2", {}}, &first); }
        QCOMPARE(allRows(*connection,
                     {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
                      "SELECT count(*), max(i) FROM n",
                         {}}),
            std::string("300000|300000|"));
        QCOMPARE(first.calls, 0);
    }

    void aLongResultMayBeLeft() {
        const auto connection = open();
        {
            const auto rows = connection->query({"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n", {}});
            QVERIFY(*(*rows)->next());
        }
        QCOMPARE(allRows(*connection, {"SELECT 1, 2", {}}), std::string("1|2|"));
    }

    void itAsksWhichRowsComeOut() {
        const auto connection = open();
        const RowTest odd = [](const Row& row) { return row.isNull(1) && (row.bytes(0).back() - '0') % 2 == 1; };
        const SqlText statement{
            "WITH n(i) AS (VALUES (1), (2), (3), (14), (25)) SELECT i FROM n WHERE leftfold_accepts(i, NULL) ORDER BY i", {}};
        const auto rows = connection->query(statement, nullptr, &odd);
        std::string found;
        while (*(*rows)->next())
            found += std::string((*rows)->bytes(0)) + ' ';
        QCOMPARE(found, std::string("1 3 25 "));
    }

    /// The store is somebody else's: a view of it must not reach us.
    void noViewMayAskUs() {
        const auto file = m_folder.filePath(QStringLiteral("view.db")).toStdString();
        QVERIFY(runSqlite(file, "CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t WHERE leftfold_accepts(a)"));
        const auto connection = connectTo(file);
        const RowTest test = [](const Row&) { return true; };
        QVERIFY(!connection->query({"SELECT a FROM v", {}}, nullptr, &test));
    }
};

LEFTFOLD_TEST(TstSqliteRows)
#include "tst_sqlite_rows.moc"
