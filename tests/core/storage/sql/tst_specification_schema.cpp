// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/specification_schema.h"
#include "tests/core/storage/sql/sql_under_test.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

QStringList column(QSqlQuery rows, int index) {
    QStringList values;
    while (rows.next())
        values << rows.value(index).toString();
    return values;
}

} // namespace

class TstSpecificationSchema : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsAreThoseOfTheSpecification() {
        SqliteUnderTest store;
        QVERIFY(store.sink().prepare());
        QCOMPARE(column(store.query("PRAGMA table_info(events)"), 1).join(QLatin1Char(' ')),
            QStringLiteral("position event_id aggregate_id aggregate_type event_type version payload correlation_id causation_id "
                           "occurred_at created_at"));
        QCOMPARE(column(store.query("PRAGMA table_info(snapshots)"), 1).join(QLatin1Char(' ')),
            QStringLiteral("aggregate_id version state created_at"));
        QCOMPARE(column(store.query("PRAGMA table_info(outbox)"), 1).join(QLatin1Char(' ')),
            QStringLiteral("id event_type event_id aggregate_id aggregate_type payload published published_at created_at attempts"));
    }

    void indexesMayBeMadeAgain() {
        SqliteUnderTest store;
        QVERIFY(store.sink().prepare());
        QVERIFY(store.sink().prepare());
        QCOMPARE(column(store.query("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"), 0).size(),
            static_cast<qsizetype>(sql::indexStatements().size()));
    }

    void defaultsAreThoseOfTheSpecification() {
        SqliteUnderTest store;
        QVERIFY(store.sink().prepare());
        store.query(
            "INSERT INTO outbox (id, event_type, event_id, aggregate_id, aggregate_type, payload) VALUES ('a', 'b', 'c', 'd', 'e', '{}')");
        const OutboxMessage message = store.messages().at(0);
        QVERIFY(message.state == MessageState::Pending);
        QCOMPARE(message.attempts, 0);
        auto rows = store.query("SELECT created_at FROM outbox");
        QVERIFY(rows.next());
        QVERIFY(parseInstant(rows.value(0).toString().toStdString()));
    }
};

LEFTFOLD_TEST(TstSpecificationSchema)
#include "tst_specification_schema.moc"
