// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/sql/layout_fixtures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Snapshots of all aggregates, over every store that keeps some.
class TstSqlSnapshots : public QObject {
    Q_OBJECT

    FixtureStores m_stores;

    static std::vector<std::string> listed(EventSource& source, int limit, PayloadPart payload = PayloadPart::Beginning) {
        std::vector<std::string> found;
        NoProgress unwatched;
        const auto walked = walkPages(
            SnapshotQuery{.after = {}, .limit = limit, .payload = payload}, unwatched,
            [&](const SnapshotQuery& next) { return source.snapshotPage(next); },
            [&](SnapshotPage&& page) -> Result<> {
                for (const Snapshot& snapshot : page.snapshots)
                    found.push_back(snapshot.aggregate.path() + '@' + std::to_string(snapshot.version.value));
                return {};
            });
        if (!walked)
            qWarning("%s", walked.error().message.c_str());
        return found;
    }

    static std::int64_t counted(EventSource& source) {
        NoProgress unwatched;
        return source.summarize(unwatched)->snapshots;
    }

private Q_SLOTS:
    void everyStoreGivesAllThatItCounts_data() {
        QTest::addColumn<QString>("fixture");
        for (const auto& fixture : layoutFixtures())
            if (fixture.opens.find("snapshots") != std::string_view::npos && (fixture.isSqlite() || PostgresDatabase::available()))
                QTest::newRow(std::string(fixture.file).c_str()) << QString::fromStdString(std::string(fixture.file));
    }
    void everyStoreGivesAllThatItCounts() {
        QFETCH(QString, fixture);
        const auto source = m_stores.open(fixture);
        QVERIFY(source);
        const auto all = listed(*source, 100);
        QCOMPARE(static_cast<std::int64_t>(all.size()), counted(*source));
        QCOMPARE(listed(*source, 1, PayloadPart::Whole), all);
    }

    void pagesGoThroughAggregatesAndVersions() {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("many.db")).toStdString();
        QVERIFY(runSqlite(file,
            "CREATE TABLE e(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, event_type TEXT, version INTEGER, payload "
            "TEXT, "
            "created_at TEXT); CREATE TABLE s(aggregate_id TEXT, version INTEGER, state TEXT, PRIMARY KEY(aggregate_id, version));"
            "INSERT INTO s VALUES('b', 10, '{}'), ('b', 9, '{}'), ('a', 200, '{}'), ('c', 1, '{}'), ('a', 100, '{}');"));
        const auto source = sql::openStore({.store = file, .layout = {}, .timeout = {}});
        QVERIFY(source);
        const std::vector<std::string> expected{"a@100", "a@200", "b@9", "b@10", "c@1"};
        for (const int limit : {1, 2, 5, 100})
            QCOMPARE(listed(**source, limit), expected);
        QCOMPARE((*source)->snapshots({{}, "a"})->size(), 2u);
    }

    void nothingFollowsTheLastSection() {
        const auto source = m_stores.open(QStringLiteral("cqrs_es.sqlite"));
        QVERIFY(source);
        QVERIFY(source->snapshotPage({.after = Cursor{{"7"}}, .limit = 1, .payload = PayloadPart::Whole})->snapshots.empty());
    }
};

LEFTFOLD_TEST(TstSqlSnapshots)
#include "tst_sql_snapshots.moc"
