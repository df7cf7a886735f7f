// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::test;

/// Lists of aggregates, where an index leads to them and where a walk tells them.
class TstSqlAggregates : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::unique_ptr<EventSource> store(const std::string& name, const QByteArray& index) {
        const auto file = m_folder.filePath(QString::fromStdString(name)).toStdString();
        const bool made = runSqlite(file,
            QByteArray(
                "CREATE TABLE events(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, aggregate_type TEXT, event_type TEXT, "
                "version INTEGER, payload TEXT, correlation_id TEXT, causation_id TEXT, occurred_at TEXT, created_at TEXT); "
                "CREATE TABLE snapshots(aggregate_id TEXT, version INTEGER, state TEXT, PRIMARY KEY(aggregate_id, version));"
                "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2399) INSERT INTO events SELECT i + 1, 'e' || i, "
                "'o-' || (i * 7 % 800), CASE WHEN i * 7 % 800 < 400 THEN 'Order' ELSE 'Cart' END, 'noted', i / 800, '{}', NULL, NULL, "
                "strftime('%Y-%m-%dT%H:%M:%fZ', 1760000000 + i, 'unixepoch'), NULL FROM n;"
                "INSERT INTO snapshots VALUES('o-17', 1, '{}'), ('o-17', 2, '{}');")
                + index);
        auto opened = made ? sql::openStore({.store = file, .layout = {}, .timeout = {}}) : fail(ErrorCode::NotFound, "not made");
        return opened ? *std::move(opened) : nullptr;
    }

    static std::string line(const AggregateSummary& aggregate) {
        const auto number = [](const std::optional<Version>& version) {
            return version ? std::to_string(version->value) : std::string("-");
        };
        return aggregate.id.path() + ' ' + std::to_string(aggregate.events) + ' ' + number(aggregate.firstVersion) + ' '
            + number(aggregate.lastVersion) + ' ' + (aggregate.lastChange ? formatInstant(*aggregate.lastChange) : std::string("-")) + ' '
            + std::to_string(aggregate.snapshots) + ' ' + number(aggregate.latestSnapshot);
    }

    static std::vector<std::string> listed(EventSource& source, AggregateQuery query) {
        std::vector<std::string> lines;
        for (;;) {
            const auto page = source.aggregates(query);
            if (!page)
                return {page.error().message};
            for (const auto& aggregate : page->aggregates)
                lines.push_back(line(aggregate));
            if (page->atEnd)
                return lines;
            query.after = page->last;
        }
    }

private Q_SLOTS:
    void aWalkTellsWhatAnIndexTells() {
        const auto indexed = store("indexed.db", "CREATE INDEX i ON events(aggregate_id, version);");
        const auto bare = store("bare.db", "");
        QVERIFY(indexed && bare);
        const auto all = listed(*indexed, {.limit = 100});
        QCOMPARE(all.size(), std::size_t{800});
        QVERIFY(std::find_if(all.begin(), all.end(), [](const std::string& one) { return one.starts_with("Order/o-17 3 0 2 2025-"); })
            != all.end());
        QCOMPARE(listed(*bare, {.limit = 100}), all);
        QCOMPARE(listed(*bare, {.limit = 1000}), all);
        for (const char* part : {"O-17", "none", "7"})
            QCOMPARE(listed(*bare, {.containing = part, .limit = 10}), listed(*indexed, {.containing = part, .limit = 10}));
        QCOMPARE(listed(*bare, {.exactly = AggregateId{"Order", "o-17"}}), listed(*indexed, {.exactly = AggregateId{"Order", "o-17"}}));
        QCOMPARE(listed(*bare, {.exactly = AggregateId{"", "o-17"}}).size(), std::size_t{1});
        QCOMPARE(listed(*bare, {.exactly = AggregateId{"Cart", "o-17"}}).size(), std::size_t{0});
    }

    void othersMayAskBetweenTwoPages() {
        const auto bare = store("between.db", "");
        QVERIFY(bare);
        const auto all = listed(*bare, {.limit = 1000});
        AggregateQuery query{.limit = 300};
        std::vector<std::string> lines;
        for (;;) {
            const auto page = bare->aggregates(query);
            QVERIFY(page);
            for (const auto& aggregate : page->aggregates)
                lines.push_back(line(aggregate));
            if (page->atEnd)
                break;
            QCOMPARE(listed(*bare, {.containing = "o-79", .limit = 4}).size(), std::size_t{11});
            query.after = page->last;
        }
        QCOMPARE(lines, all);
    }

    void aWalkCanBeStopped() {
        struct Stop final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } stop;
        const auto bare = store("stopped.db", "");
        QVERIFY(bare);
        const auto first = bare->aggregates({.limit = 5});
        QVERIFY(first && !first->atEnd);
        const Watch watch(*bare, stop);
        const auto next = bare->aggregates({.after = first->last, .limit = 5}); // needs no walk
        QVERIFY(next);
        QCOMPARE(next->aggregates.size(), std::size_t{5});
    }
};

LEFTFOLD_TEST(TstSqlAggregates)
#include "tst_sql_aggregates.moc"
