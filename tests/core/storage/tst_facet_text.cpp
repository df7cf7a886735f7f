// SPDX-License-Identifier: Apache-2.0
#include "core/storage/facet_text.h"
#include "tests/core/storage/list_row.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;
using namespace std::chrono_literals;

class TstFacetText : public QObject {
    Q_OBJECT

    static EventQuery filtered(const char* filter) {
        EventQuery query;
        query.filter = EventFilter::of(expressionOf(filter));
        return query;
    }

    const NarrowingBench m_bench{Engine::Postgresql};

private Q_SLOTS:
    void oneStatementForAllOfThem() {
        const auto groups = FacetGroups::of(m_bench.section(), {.after = Cursor{{"7"}}}, {.until = 99}, 24h);
        QVERIFY(groups);
        const auto& text = groups->statement().text;
        QVERIFY2(text.starts_with("SELECT \"e\".\"event_type\""), text.c_str());
        expectPart(text, "date_part('epoch', \"e\".\"occurred_at\")");
        expectPart(text, "/ 86400000000 END, count(*) FROM ");
        expectPart(text, " AND \"e\".\"position\" > $1 AND \"e\".\"position\" <= $2 GROUP BY 1, 2, 3, 4");
        QVERIFY(!FacetGroups::of(m_bench.section(), {}, {}, 24h)->statement().text.ends_with("LIMIT"));
    }

    void onlyWhatTheEngineTellsWhole() {
        QVERIFY(FacetGroups::of(m_bench.section(), filtered("version > 3"), {}, 1s));
        QVERIFY(!FacetGroups::of(m_bench.section(), filtered("data.total > 3"), {}, 1s));
        QVERIFY(!FacetGroups::of(NarrowingBench(Engine::Sqlite).section(), {}, {}, 1s));
        auto table = postgresEvents();
        for (auto& column : table.columns)
            if (column.name == "occurred_at" || column.name == "created_at")
                column.type = "text";
        QVERIFY(!FacetGroups::of(NarrowingBench(Engine::Postgresql, table).section(), {}, {}, 1s));
    }

    /// A bucket of the server's is one of ours.
    void rowsAreCounted() {
        const auto groups = FacetGroups::of(m_bench.section(), {}, {}, 1h);
        const auto moment = *parseInstant("2026-03-01T09:00:00Z");
        for (const std::int64_t shifted : {0, 1, -1}) {
            FacetTally tally;
            const auto& text = groups->statement().text;
            const auto plus = text.find("::bigint + ") + 11;
            const auto shift = std::stoll(text.substr(plus));
            const auto bucket = (moment.time_since_epoch().count() + shifted * 3'600'000'000 + shift) / 3'600'000'000;
            QVERIFY(groups->take(ListRow({"order.paid.v2", "1", "Order", std::to_string(bucket), "40"}), tally));
            QVERIFY(!groups->take(ListRow({"order.paid", std::nullopt, std::nullopt, std::nullopt, "2"}), tally)); // created_at may tell
            const auto facets = tally.facets();
            QCOMPARE(facets.events, 40);
            QCOMPARE(facets.types.values.front().text, std::string("order.paid"));
            QCOMPARE(facets.types.values.front().count, 40);
            QCOMPARE(facets.schemaVersions.values.front().text, std::string("2"));
            QCOMPARE(facets.times.counts.front(), 40);
            QVERIFY(facets.times.begin == moment + shifted * 1h);
        }
    }
};

LEFTFOLD_TEST(TstFacetText)
#include "tst_facet_text.moc"
