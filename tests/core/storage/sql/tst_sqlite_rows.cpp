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
};

LEFTFOLD_TEST(TstSqliteRows)
#include "tst_sqlite_rows.moc"
