// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/count_facets.h"
#include "core/storage/facet_source.h"
#include "core/storage/memory_store.h"
#include "tests/core/expression/reading.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include <fstream>

using namespace leftfold;
using namespace leftfold::test;

/// The same counts from rows, from pages and from a store in memory, on both engines.
class TstSqlFacets : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::unique_ptr<EventSource> opened(const std::string& store) {
        auto source = sql::openStore({.store = store, .layout = {}, .timeout = {}});
        if (!source)
            qFatal("%s", source.error().message.c_str());
        return *std::move(source);
    }

    static Facets byPages(EventSource& source, const std::shared_ptr<const EventFilter>& filter) {
        FacetTally tally;
        EventQuery query;
        query.filter = filter;
        for (;;) {
            auto stretch = tallyPage(source, query, tally).value();
            if (stretch.atEnd)
                return tally.facets();
            query.after = std::move(stretch.after);
        }
    }

    static void sameCounts(EventSource& source) {
        QVERIFY(dynamic_cast<FacetSource*>(&source));
        MemoryStore memory;
        NoProgress quiet;
        QVERIFY(forEachPage(source, {}, quiet, [&memory](EventPage&& page) -> Result<> {
            for (auto& event : page.events)
                memory.put(std::move(event));
            return {};
        }));
        QVERIFY(!memory.events().empty());
        for (const char* text : {"", "type:*o*", "-type:*o*", "exists(data.missing)", "version > 1", "after:2020-01-01 -outbox:dead"}) {
            const auto filter = *EventFilter::read(text, noon());
            const auto counted = countFacets(source, filter, quiet);
            QVERIFY2(counted, text);
            QVERIFY2(*counted == byPages(source, filter), text);
            QVERIFY2(*counted == countFacets(memory, filter, quiet).value() || QByteArray(text).contains("outbox"), text);
        }
    }

private Q_SLOTS:
    void everyStoreCountsTheSame_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"emmett.sqlite", "pyeventsourcing_zlib.sqlite", "rails_event_store_yaml.sqlite", "emmett.pg",
                 "commanded_eventstore_jsonb.pg", "marten.pg", "rails_event_store_jsonb.pg"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyStoreCountsTheSame() {
        QFETCH(QString, name);
        if (name.endsWith(QLatin1String(".sqlite"))) {
            const auto file = m_folder.filePath(name).toStdString();
            QVERIFY(runSqlite(file, fixtureSql(name)));
            return sameCounts(*opened(file));
        }
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("facets_") + name);
        QVERIFY(runPostgres(database.uri(), fixtureSql(name)));
        sameCounts(*opened(database.uri()));
    }

    /// Times of which only the layout knows the zone: in winter an hour before UTC, in summer two.
    void localTimes() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("facets_local"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE events(nr bigint PRIMARY KEY, who text, what text, body jsonb, at timestamp);"
            "INSERT INTO events SELECT i, 'o', 'done', '{}', timestamp '2026-03-28 00:00' + i * interval '1 hour' "
            "FROM generate_series(1, 50) i"));
        const auto layout = m_folder.filePath(QStringLiteral("local.layout.json")).toStdString();
        std::ofstream(layout) << R"({"leftfold":"layout/1","name":"local","engines":["postgresql"],"events":{
            "tables":{"e":{"columns":["nr","who","what","body","at"]}},"from":"e","order":["e.nr"],"times":{"zone":"Europe/Berlin"},
            "fields":{"position":"e.nr","type":"e.what","aggregate_id":"e.who","payload":"e.body","occurred_at":"e.at"}}})";
        auto source = sql::openStore({.store = database.uri(), .layout = layout, .timeout = {}});
        QVERIFY2(source, source ? "" : source.error().message.c_str());
        sameCounts(**source);
        NoProgress quiet;
        // 0:00 and 1:00 in UTC are 1:00 and 3:00 in Berlin; nobody had 2:00, which the store has all the same.
        const auto counted =
            countFacets(**source, *EventFilter::read("after:2026-03-29T00:00:00Z before:2026-03-29T02:00:00Z", noon()), quiet);
        QVERIFY(counted);
        QCOMPARE(counted->events, 3);
    }

    /// The engine reads them there, so that payloads stay in the server.
    void versionsInPayloads() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("facets_versions"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE events(position bigint PRIMARY KEY, event_id text, aggregate_id text, aggregate_type text, event_type text, "
            "version integer, payload jsonb, occurred_at timestamptz, created_at timestamptz);"
            "INSERT INTO events SELECT i, i, 'o', 'Order', CASE WHEN i % 4 = 0 THEN 'a.v7' ELSE 'a' END, i, "
            "(ARRAY['{\"schema_version\":2}', "
            "'{\"schema_version\":\"3\"}', '{}', '{\"schema_version\":2.5}'])[1 + i % 4]::jsonb, now(), now() FROM generate_series(1, 40) "
            "i"));
        const auto source = opened(database.uri());
        sameCounts(*source);
        NoProgress quiet;
        const auto filter = *EventFilter::read("exists(data.schema_version)", noon());
        QVERIFY(countFacets(*source, filter, quiet).value() == byPages(*source, filter));
        const auto facets = countFacets(*source, nullptr, quiet).value();
        const std::vector<FacetValue> expected{{"1", 10}, {"3", 10}, {"7", 10}}; // where nothing is said, of the payload, of the name
        QVERIFY(facets.schemaVersions.values == expected);
        QCOMPARE(facets.schemaVersions.without, std::int64_t{10}); // 2.5 is no version
    }

    /// PostgreSQL counts stretches of positions itself: the same as from the rows, gaps, times before 1970 and none at all included.
    void whatTheServerGroups() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("facets_groups"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE events(position bigint PRIMARY KEY, event_id text, aggregate_id text, aggregate_type text, event_type text, "
            "version integer, payload json, occurred_at timestamptz NOT NULL, created_at timestamptz);"
            "INSERT INTO events SELECT i::bigint * i, i, 'o', 'Order', 't' || i % 5 || '.v' || i % 2, i, '{\"schema_version\":2}', "
            "CASE i % 1000 WHEN 0 THEN 'infinity' WHEN 1 THEN '1492-10-12' ELSE '2026-03-01'::timestamptz + i * interval '37.000001 s' "
            "END, "
            "now() FROM generate_series(1, 60000) i"));
        const auto source = opened(database.uri());
        NoProgress quiet;
        for (const char* text : {"", "type:t1", "version > 59000", "exists(data.x)"}) {
            const auto filter = *EventFilter::read(text, noon());
            const auto counted = countFacets(*source, filter, quiet);
            QVERIFY2(counted, text);
            QVERIFY2(*counted == byPages(*source, filter), text);
        }
        FacetCount count;
        int stretches = 0;
        for (; !count.atEnd; ++stretches)
            count = countOn(*source, nullptr, std::move(count), quiet).value();
        QCOMPARE(count.tally.events(), std::int64_t{60000});
        QVERIFY(stretches > 3);
    }

    /// A text may hold escapes that PostgreSQL has no letters for: it refuses to read them, we do not.
    void documentsThatTheServerCannotRead() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG is not set");
        const PostgresDatabase database(QStringLiteral("facets_escapes"));
        QVERIFY(runPostgres(database.uri(),
            "CREATE TABLE events(position bigint PRIMARY KEY, event_id text, aggregate_id text, aggregate_type text, event_type text, "
            "version integer, payload json, occurred_at timestamptz NOT NULL, created_at timestamptz);"
            "INSERT INTO events SELECT i, i, 'o', 'Order', 't', i, CASE WHEN i = 30000 THEN "
            "'{\"schema_version\":4,\"n\":4,\"x\":\"\\u0000\"}' "
            "ELSE '{\"schema_version\":2,\"n\":2,\"x\":\"a\"}' END::json, now(), now() FROM generate_series(1, 40000) i"));
        const auto source = opened(database.uri());
        NoProgress quiet;
        const auto facets = countFacets(*source, nullptr, quiet);
        QVERIFY2(facets, facets ? "" : facets.error().message.c_str());
        const std::vector<FacetValue> expected{{"2", 39999}, {"4", 1}};
        QVERIFY(facets->schemaVersions.values == expected);
        const auto filter = *EventFilter::read("data.n > 2", noon());
        const auto found = countFacets(*source, filter, quiet);
        QVERIFY2(found, found ? "" : found.error().message.c_str());
        QCOMPARE(found->events, std::int64_t{1});
    }

    /// Numbers come stretch by stretch.
    void aLongLogIsCountedInStretches() {
        const auto file = m_folder.filePath(QStringLiteral("long.db")).toStdString();
        QVERIFY(runSqlite(file,
            "BEGIN; CREATE TABLE events(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, aggregate_type TEXT, event_type "
            "TEXT, version INTEGER, payload TEXT, occurred_at TEXT, created_at TEXT);"
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150000) INSERT INTO events SELECT i, i, 'o', "
            "'Order', "
            "'t' || (i % 3) || '.v2', i, '{}', datetime(i * 60, 'unixepoch'), '' FROM n; COMMIT;"));
        const auto source = opened(file);
        NoProgress quiet;
        for (const char* text : {"", "exists(data)"}) {
            const auto filter = *EventFilter::read(text, noon());
            FacetCount count;
            int stretches = 0;
            for (; !count.atEnd; ++stretches)
                count = countOn(*source, filter, std::move(count), quiet).value();
            QCOMPARE(count.tally.events(), std::int64_t{150000});
            QVERIFY(stretches >= 3);
        }
        const auto facets = countFacets(*source, nullptr, quiet).value();
        QCOMPARE(facets.types.values.size(), std::size_t{3});
        QCOMPARE(facets.types.values[0].count, std::int64_t{50000});
        QCOMPARE(facets.schemaVersions.values[0].text, std::string("2"));
        QCOMPARE(facets.timeless, std::int64_t{0});
    }
};

LEFTFOLD_TEST(TstSqlFacets)
#include "tst_sql_facets.moc"
