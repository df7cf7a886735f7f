// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/row_writer.h"
#include "tests/core/storage/sql/sql_under_test.h"

using namespace leftfold;
using namespace leftfold::test;

/// What the rows look like; that they come back whole is in the sinks' contract.
class TstRowWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_store = std::make_unique<SqliteUnderTest>();
        QVERIFY(m_store->sink().prepare());
        m_connection = sql::WriteConnection::open(sql::parseStoreAddress(databaseFile()).value()).value();
    }
    void cleanup() {
        m_connection.reset();
        m_store.reset();
    }

    void timesAreTextInUtcAndCreationIsOccurrence() {
        auto writer = sql::RowWriter::prepare(*m_connection).value();
        QVERIFY(writer.insert(placed()));
        auto rows = m_store->query("SELECT typeof(occurred_at), occurred_at, created_at, typeof(payload), causation_id FROM events");
        QVERIFY(rows.next());
        QCOMPARE(rows.value(0).toString(), QStringLiteral("text"));
        QCOMPARE(rows.value(1).toString(), QStringLiteral("2026-03-01T09:00:00.123456Z"));
        QCOMPARE(rows.value(2), rows.value(1));
        QCOMPARE(rows.value(3).toString(), QStringLiteral("text"));
        QVERIFY(rows.value(4).isNull());
    }

    void theSameVersionTwiceIsAConflict() {
        auto writer = sql::RowWriter::prepare(*m_connection).value();
        QVERIFY(writer.insert(placed()));
        QVERIFY(writer.insert(placed()).error().code == ErrorCode::Conflict);
        QCOMPARE(writer.currentVersion(order)->value, 1);
    }

    void withoutAVersionNothingIsWritten() {
        auto writer = sql::RowWriter::prepare(*m_connection).value();
        QVERIFY(writer.insert(eventOf("1")).error().code == ErrorCode::InvalidArgument);
    }

private:
    static Event placed() {
        Event event = eventOf("1");
        event.aggregate = order;
        event.version = Version{1};
        return event;
    }
    std::string databaseFile() {
        auto rows = m_store->query("PRAGMA database_list");
        return rows.next() ? rows.value(2).toString().toStdString() : std::string();
    }

    std::unique_ptr<SqliteUnderTest> m_store;
    std::unique_ptr<sql::WriteConnection> m_connection;
};

LEFTFOLD_TEST(TstRowWriter)
#include "tst_row_writer.moc"
