// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstBoundTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneTableIsItself() {
        const auto table = together({tableOf({}, "a", {"x"}, true)});
        QCOMPARE(table.path(), std::string("a"));
        QVERIFY(!table.isTogether() && !table.isDerived() && table.hasRowid);
        QCOMPARE(table.columns.size(), std::size_t{1});
    }

    void severalHaveEveryColumn() {
        const auto table = together({tableOf({}, "a", {"x integer"}, true), tableOf({}, "b", {"x integer", "y"})});
        QVERIFY(table.isTogether() && table.isDerived() && !table.hasRowid);
        QCOMPARE(table.column("y")->type, std::string("text"));
        QVERIFY(table.column("y")->nullable);
        QVERIFY(table.column(togetherColumn));
        QCOMPARE(table.firstPart().path(), std::string("a"));
    }

    void columnsThatNobodyKnowsNameAggregates() {
        const TableSignature events{.columns = {"event_id", "payload"}};
        const TableSignature ids{.idsOf = "e"};
        const auto table = virtualTable(ids, events, tableOf({}, "event", {"event_id bigint", "payload bytea", "order_id uuid", "it's"}));
        QVERIFY(table);
        expect(table->lateral,
            "SELECT v.place, v.name, v.value FROM (VALUES (1, 'order'::text, \"e\".\"order_id\"::text), (2, 'it''s'::text, "
            "\"e\".\"it's\"::text)) AS v(place, name, value) WHERE v.value IS NOT NULL");
        QVERIFY(!virtualTable(ids, events, tableOf({}, "event", {"event_id bigint", "payload bytea"})));
    }

    void elementsOfAnArray() {
        const TableSignature tags{.array = ColumnName{"e", "tags"}};
        const auto table = virtualTable(tags, {}, tableOf({}, "event", {"Tags text[]"}));
        QVERIFY(table && table->column("value"));
        expect(table->lateral, "SELECT t.place, t.value::text AS value FROM unnest(\"e\".\"Tags\") WITH ORDINALITY AS t(value, place)");
        QVERIFY(!virtualTable(tags, {}, tableOf({}, "event", {"x"})));
    }

    void typesMustAgree() {
        const auto table = tableOf({}, "a", {"x integer", "y"});
        QVERIFY(alike(table, tableOf({}, "b", {"x integer", "z uuid"})));
        QVERIFY(!alike(table, tableOf({}, "b", {"x uuid"})));
    }
};

LEFTFOLD_TEST(TstBoundTable)
#include "tst_bound_table.moc"
