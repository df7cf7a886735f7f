// SPDX-License-Identifier: Apache-2.0
#include "core/storage/bound_section.h"
#include "tests/core/storage/bound_fixture.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstBoundSection : public QObject {
    Q_OBJECT

    static Section section() {
        Section section;
        section.from = "t";
        section.fields["payload"].column = ColumnName{"t", "body"};
        section.fields["event_id"].column = ColumnName{"t", "id"};
        return section;
    }

private Q_SLOTS:
    void whatTheStoreLacksIsGone() {
        auto wanted = section();
        wanted.fields["type"].first = {Field{.column = ColumnName{"t", "gone"}}, Field{.column = ColumnName{"t", "kind"}}};
        wanted.fields["version"].column = ColumnName{"t", "gone"};
        wanted.fields["causation_id"].join = {Field{.column = ColumnName{"t", "kind"}}, Field{.column = ColumnName{"t", "gone"}}};
        const auto bound = bindSection(wanted, Engine::Sqlite, {{"t", tableOf({}, "x", {"id", "kind", "body"})}});
        QVERIFY(bound);
        QCOMPARE(bound->field("type").column->column, std::string("kind"));
        QVERIFY(!bound->field("version").exists());
        QVERIFY(!bound->field("causation_id").exists());
    }

    void withoutPayloadNothing() { QVERIFY(!bindSection(section(), Engine::Sqlite, {{"t", tableOf({}, "x", {"id"})}})); }

    void anOrderWithTwinsIsMadeTotal() {
        auto wanted = section();
        wanted.order = {Field{.column = ColumnName{"t", "at"}}};
        const auto bound = bindSection(wanted, Engine::Sqlite, {{"t", tableOf({}, "x", {"id", "at", "body"})}});
        QCOMPARE(bound->order.size(), std::size_t{2});
        QCOMPARE(bound->order[1].column, std::string("id"));
    }

    void anIndexFindsPlainColumnsAlone() {
        auto wanted = section();
        wanted.fields["correlation_id"] = Field{.column = ColumnName{"t", "id"}, .at = {"correlation"}};
        auto table = tableOf({}, "x", {"id", "body"});
        QVERIFY(!bindSection(wanted, Engine::Sqlite, {{"t", table}})->finds("event_id"));
        table.columns.front().leadsIndex = true;
        const auto bound = bindSection(wanted, Engine::Sqlite, {{"t", table}});
        QVERIFY(bound->finds("event_id"));
        QVERIFY(!bound->finds("correlation_id") && !bound->finds("payload") && !bound->finds("version"));
    }

    void tableNamesMayBeValues() {
        auto wanted = section();
        wanted.fields["aggregate_type"] = Field{.tableName = "t", .after = "mt_doc_"};
        const auto bound = bindSection(wanted, Engine::Postgresql, {{"t", tableOf({}, "mt_doc_order", {"id", "body"})}});
        QCOMPARE(*bound->field("aggregate_type").constant, std::string("mt_doc_order"));
        QCOMPARE(bound->field("aggregate_type").after, std::string("mt_doc_"));
    }
};

LEFTFOLD_TEST(TstBoundSection)
#include "tst_bound_section.moc"
