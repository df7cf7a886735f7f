// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// What an engine says that it will do, and that it does otherwise once the advice was followed.
class TstSqlCost : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static QueryCost costOf(const std::string& store, const char* filter) {
        const auto source = sql::openStore({.store = store, .layout = {}, .timeout = {}});
        EventQuery query;
        query.filter = *EventFilter::read(filter, Instant{});
        const auto cost = source ? (*source)->cost(query) : fail(source.error());
        if (!cost)
            qFatal("%s", cost.error().message.c_str());
        return *cost;
    }

private Q_SLOTS:
    void sqlite() {
        const auto file = m_folder.filePath(QStringLiteral("cost.db")).toStdString();
        QVERIFY(runSqlite(file,
            "CREATE TABLE \"my events\"(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, event_type TEXT, version INTEGER, "
            "payload TEXT, "
            "correlation_id TEXT, created_at TEXT);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500) INSERT INTO \"my events\" SELECT i, 'e' || i, "
            "'a' || i, "
            "'order.created', 1, '{}', 'c' || i, '2026-01-01' FROM n;"));
        const auto scan = costOf(file, "correlation:c7");
        QVERIFY(scan.readsEverything);
        QCOMPARE(scan.rows, 500);
        QCOMPARE(scan.unindexed, std::string("correlation"));
        QCOMPARE(scan.remedy, std::string("CREATE INDEX \"my events_correlation_id\" ON \"my events\" (\"correlation_id\");"));
        QVERIFY(runSqlite(file, QByteArray::fromStdString(scan.remedy)));
        const auto search = costOf(file, "correlation:c7");
        QVERIFY2(!search.readsEverything, search.plan.c_str());
        const auto data = costOf(file, "data.status = paid");
        QVERIFY(data.readsEverything && data.remedy.empty());
        QCOMPARE(data.unindexed, std::string("data.status"));
    }

    void postgresql() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("cost"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE \"my events\"(position bigint PRIMARY KEY, event_id text, aggregate_id text, event_type text, version integer, "
            "payload jsonb, "
            "correlation_id text, created_at timestamptz);"
            "INSERT INTO \"my events\" SELECT i, 'e' || i, 'a' || i, 'order.created', 1, jsonb_build_object('status', 's' || i), 'c' || i, "
            "'2026-01-01' FROM generate_series(1, 20000) AS i; ANALYZE;"));
        const auto scan = costOf(database.uri(), "data.status = s7");
        QVERIFY2(scan.readsEverything, scan.plan.c_str());
        QVERIFY(scan.estimated && scan.rows > 15000 && scan.rows < 25000);
        QCOMPARE(scan.unindexed, std::string("data.status"));
        QVERIFY(runPostgres(database.uri(), QByteArray::fromStdString(scan.remedy) + " ANALYZE;"));
        const auto search = costOf(database.uri(), "data.status = s7");
        QVERIFY2(!search.readsEverything, search.plan.c_str());
        QVERIFY2(search.plan.find("Index Cond") != std::string::npos, search.plan.c_str());
        const auto other = costOf(database.uri(), "correlation:c7");
        QVERIFY(other.readsEverything);
        QVERIFY(runPostgres(database.uri(), QByteArray::fromStdString(other.remedy) + " ANALYZE;"));
        QVERIFY(!costOf(database.uri(), "correlation:c7").readsEverything);
    }
};

LEFTFOLD_TEST(TstSqlCost)
#include "tst_sql_cost.moc"
