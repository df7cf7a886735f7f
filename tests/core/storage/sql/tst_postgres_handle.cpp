// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/postgres_handle.h"
#include "tests/runner.h"
#include <QSqlDatabase>

using namespace leftfold;
using namespace leftfold::sql;

class TstPostgresHandle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotOpenHasNone() {
        {
            const auto database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), QStringLiteral("handle"));
            QVERIFY(!postgresHandle(database));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("handle"));
    }

    void lostAndClosedAreTheSameToCallers() {
        const auto address = parseStoreAddress("postgresql://reader@db.example.org/orders").value();
        QCOMPARE(lostConnection(address, "driver").code, ErrorCode::Unavailable);
        QCOMPARE(lostConnection(address, "driver").detail, std::string("driver"));
        QCOMPARE(closedConnection(address).code, ErrorCode::Unavailable);
    }
};

LEFTFOLD_TEST(TstPostgresHandle)
#include "tst_postgres_handle.moc"
