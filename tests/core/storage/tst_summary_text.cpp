// SPDX-License-Identifier: Apache-2.0
#include "core/storage/summary_text.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstSummaryText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aggregatesReadTheirIndexOnly() {
        auto table = specificationEvents();
        std::erase_if(table.columns, [](const Column& column) { return column.name == "aggregate_type"; });
        const auto match = bestMatch(Engine::Sqlite, {table});
        const auto sql = aggregatesStatement(*match.bound, {.containing = "O-1", .after = Cursor{{"o-0"}}, .limit = 10});
        expectPart(sql.text,
            "(SELECT \"e\".\"aggregate_id\" AS k0, count(*) AS n, min(\"e\".\"version\") AS lowest, max(\"e\".\"version\") AS highest FROM "
            "\"events\" AS \"e\" WHERE TRUE AND \"e\".\"aggregate_id\" IS NOT NULL AND instr(lower(\"e\".\"aggregate_id\"), lower(?)) > 0 "
            "AND \"e\".\"aggregate_id\" > ? GROUP BY \"e\".\"aggregate_id\" ORDER BY \"e\".\"aggregate_id\" LIMIT ?) AS g");
        QCOMPARE(sql.binds.size(), std::size_t{3});
    }

    void aWalkReadsWhatIsAskedFor() {
        const auto match = bestMatch(Engine::Sqlite, {specificationEvents()});
        expect(aggregateEventsStatement(*match.bound, {.containing = "17", .after = Cursor{{"o-0"}}}, {{"e", "version"}}).text,
            "SELECT \"e\".\"version\" FROM \"events\" AS \"e\" WHERE TRUE AND \"e\".\"aggregate_id\" IS NOT NULL AND "
            "instr(lower(\"e\".\"aggregate_id\"), lower(?)) > 0");
    }

    void encodedStatesAreNotForSql() {
        const auto match = bestMatch(
            Engine::Sqlite, {tableOf({}, "stored_events", {"originator_id", "originator_version integer", "topic", "state blob"}, true)});
        QVERIFY(match.bound);
        QVERIFY(!typesStatement(*match.bound));
    }

    void sqliteIsNotAskedToParseEveryPayload() {
        const auto plain = bestMatch(Engine::Sqlite, {specificationEvents()});
        QVERIFY(!typesStatement(*plain.bound));
        QVERIFY(correlationCountStatement(*plain.bound));
        auto table = specificationEvents();
        std::erase_if(table.columns, [](const Column& column) { return column.name == "correlation_id"; });
        QVERIFY(!correlationCountStatement(*bestMatch(Engine::Sqlite, {table}).bound));
        expect(aggregateCountStatement(*plain.bound).text,
            "SELECT count(DISTINCT \"e\".\"aggregate_id\") FROM \"events\" AS \"e\" WHERE TRUE");
        expect(columnsStatement(*plain.bound, {{"e", "event_type"}, {"e", "payload"}}).text,
            "SELECT \"e\".\"event_type\", \"e\".\"payload\" FROM \"events\" AS \"e\" WHERE TRUE");
    }

    void postgresqlCountsWhereTheDataIs() {
        const auto match = bestMatch(Engine::Postgresql, {messageDbMessages()});
        QVERIFY(typesStatement(*match.bound));
        QVERIFY(correlationCountStatement(*match.bound));
    }

    void snapshotsAreAskedForByKey() {
        const auto match =
            bestMatch(Engine::Sqlite, {tableOf({}, "s", {"aggregate_id", "version integer", "state"})}, LayoutRole::Snapshots);
        QVERIFY(match.bound);
        const auto counts = snapshotCountsStatement(*match.bound, {"a", "b"});
        QCOMPARE(counts.text,
            std::string("SELECT count(*), max(\"s\".\"version\"), \"s\".\"aggregate_id\" FROM \"s\" AS \"s\" WHERE TRUE AND "
                        "\"s\".\"aggregate_id\" IN (?, ?) GROUP BY \"s\".\"aggregate_id\""));
        QCOMPARE(snapshotsStatement(*match.bound, {"Order", "o"}, {{"s", "state"}}).text,
            std::string("SELECT \"s\".\"state\" FROM \"s\" AS \"s\" WHERE TRUE AND \"s\".\"aggregate_id\" = ? ORDER BY \"s\".\"version\", "
                        "\"s\".\"aggregate_id\""));
        expect(countStatement(*match.bound).text, "SELECT count(*) FROM \"s\" AS \"s\" WHERE TRUE");
    }

    void snapshotsOfAllAggregatesComeInPages() {
        const auto match = bestMatch(
            Engine::Postgresql, {tableOf("public", "s", {"aggregate_id uuid", "version bigint", "state jsonb"})}, LayoutRole::Snapshots);
        QVERIFY(match.bound);
        const std::vector<ColumnName> columns{{"s", "aggregate_id"}, {"s", "version"}};
        expect(snapshotPageStatement(*match.bound, {}, 10, columns).text,
            "SELECT \"s\".\"aggregate_id\"::text, \"s\".\"version\"::text FROM \"public\".\"s\" AS \"s\" WHERE TRUE ORDER BY "
            "\"s\".\"aggregate_id\", \"s\".\"version\" LIMIT $1");
        const auto second = snapshotPageStatement(*match.bound, Cursor{{"a", "3"}}, 10, columns);
        expectPart(second.text, "WHERE TRUE AND (\"s\".\"aggregate_id\", \"s\".\"version\") > (");
        QCOMPARE(second.binds.size(), std::size_t{3});
    }
};

LEFTFOLD_TEST(TstSummaryText)
#include "tst_summary_text.moc"
