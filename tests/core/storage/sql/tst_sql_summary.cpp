// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/open_store.h"
#include "tests/core/storage/sql/rows_under_test.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// What is told of a whole store; that every layout tells it stands in tst_sql_event_source.
class TstSqlSummary : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The specification's tables, with what has no column of its own inside the payload.
    std::unique_ptr<EventSource> open(const QByteArray& more) {
        const auto file = m_folder.filePath(QStringLiteral("%1.db").arg(QLatin1String(QTest::currentTestFunction()))).toStdString();
        const bool made = runSqlite(file,
            "CREATE TABLE e(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, event_type TEXT, version INTEGER, "
            "payload TEXT, created_at TEXT);"
                + more);
        auto source = sql::openStore({.store = made ? file : std::string(), .layout = {}, .timeout = {}});
        return source ? std::move(*source) : nullptr;
    }

private Q_SLOTS:
    void versionsAndCorrelationsMayStandInThePayload() {
        const auto source = open(R"(INSERT INTO e VALUES
            (1,'a','o-1','order.placed',1,'{"schema_version":2,"correlation_id":"p"}','2026-03-01T09:00:00Z'),
            (2,'b','o-1','order.placed',2,'{"schema_version":2,"correlation_id":"q"}','2026-03-01T11:00:00Z'),
            (3,'c','o-2','order.placed.v3',1,'{"schema_version":9,"correlation_id":"q"}','2026-03-01T10:00:00Z'),
            (4,'d','o-3','order.placed',1,'no JSON','2026-03-01T08:00:00Z'))");
        QVERIFY(source);
        NoProgress progress;
        const auto summary = source->summarize(progress).value();
        QCOMPARE(summary.events, 4);
        QCOMPARE(summary.aggregates, 3);
        QCOMPARE(summary.correlations.value(), 2);
        QCOMPARE(summary.types.size(), 3u);
        QCOMPARE(summary.types[0].schemaVersion.value(), 1);
        QCOMPARE(summary.types[1].schemaVersion.value(), 2);
        QCOMPARE(summary.types[1].count, 2);
        QCOMPARE(formatInstant(*summary.types[1].lastAt), std::string("2026-03-01T11:00:00.000000Z"));
        QCOMPARE(summary.types[2].type, std::string("order.placed"));
        QCOMPARE(summary.types[2].schemaVersion.value(), 3);
        QCOMPARE(formatInstant(*summary.firstAt), std::string("2026-03-01T08:00:00.000000Z"));
    }

    void itCanBeEndedAmongTheRows() {
        const auto source = open("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) "
                                 "INSERT INTO e SELECT i, 'e' || i, 'o-1', 'noted', i, '{}', '2026-03-01T09:00:00Z' FROM n");
        QVERIFY(source);
        StopAfter third(3);
        const auto summary = source->summarize(third);
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::Cancelled);
        QCOMPARE(third.calls, 3);
        QVERIFY(!source->watcher());
    }
};

LEFTFOLD_TEST(TstSqlSummary)
#include "tst_sql_summary.moc"
