// SPDX-License-Identifier: Apache-2.0
#include "core/storage/field_condition.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;

class TstFieldCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbers() {
        const NarrowingBench sqlite(Engine::Sqlite);
        expect(sqlite.of("version >= 3"), "exactly (typeof(\"version\") = 'integer' AND \"version\" >= ?) | 3");
        expect(sqlite.of("position:1,2"),
            "exactly ((typeof(\"position\") = 'integer' AND \"position\" = ?) OR (typeof(\"position\") = 'integer' AND \"position\" = ?)) "
            "| 1 | 2");
        expect(sqlite.of("version > 2.5"), "every row");
        expect(sqlite.of("version:03"), "every row");
        expect(NarrowingBench(Engine::Postgresql).of("version != 3"), "exactly (\"version\" != $1::bigint) | 3");
        auto table = specificationEvents();
        table.columns[5].type = "text";
        expect(NarrowingBench(Engine::Sqlite, table).of("version > 3"), "every row"); // 9 would come behind 10
    }

    /// A version may stand behind the name, or before it.
    void types() {
        const NarrowingBench bench(Engine::Postgresql);
        expect(bench.of("type:order.*"),
            "((\"event_type\" COLLATE \"C\" LIKE $1 OR \"event_type\" COLLATE \"C\" LIKE $2 OR \"event_type\" COLLATE \"C\" LIKE $3) AND "
            "strpos((\"event_type\"::text) COLLATE \"C\", $4) > 0) | order.% | V% | v% | order.");
        expect(bench.of("type:*.viewed"), "strpos((\"event_type\"::text) COLLATE \"C\", $1) > 0 | .viewed");
        expect(bench.of("type:*"), "\"event_type\" IS NOT NULL");
        expect(bench.of("-type:a"), "every row"); // what is only narrowed cannot be turned round
        expect(bench.of("type ~ a"), "every row");
    }

    void aggregates() {
        const NarrowingBench bench(Engine::Postgresql);
        expect(bench.of("aggregate:Order"), "(\"aggregate_type\" = $1 OR \"aggregate_id\" = $2) | Order | Order");
        expect(bench.of("aggregate:Order/o-17"),
            "(\"aggregate_id\" = $1 OR (\"aggregate_id\" = $2 AND \"aggregate_type\" = $3)) | Order/o-17 | o-17 | Order");
        expect(bench.of("aggregate:Order/*"), "every row");
        const NarrowingBench streams(Engine::Postgresql, messageDbMessages());
        expect(streams.of("aggregate:order/17"), "(\"m\".\"stream_name\" = $1 OR \"m\".\"stream_name\" = $2) | order/17 | order-17");
        expect(streams.of("aggregate:17"), "strpos((\"m\".\"stream_name\"::text) COLLATE \"C\", $1) > 0 | 17");
    }

    void whatAStoreLacksIsMissingEverywhere() {
        const NarrowingBench bench(
            Engine::Sqlite, tableOf({}, "events", {"event_id", "aggregate_id", "event_type", "version integer", "payload", "created_at"}));
        expect(bench.of("position > 3"), "exactly FALSE");
        expect(bench.of("missing(position)"), "exactly TRUE");
        expect(bench.of("-position:3"), "exactly (FALSE) IS NOT TRUE");
    }

    void presence() {
        expect(NarrowingBench(Engine::Sqlite).of("exists(correlation)"), "\"correlation_id\" IS NOT NULL");
        expect(
            NarrowingBench(Engine::Sqlite).of("missing(correlation)"), "(\"correlation_id\" IS NULL OR \"correlation_id\" IN ('', x''))");
        expect(NarrowingBench(Engine::Postgresql).of("missing(id)"), "\"event_id\" IS NULL");
    }

    void searching() {
        expect(NarrowingBench(Engine::Sqlite).of("word"), "every row");
        const auto text = NarrowingBench(Engine::Postgresql).of("Wo*rd");
        expectPart(text, "strpos((\"payload\"::text) COLLATE \"C\", $1) > 0 OR ");
        expectPart(text, "(strpos(lower(\"event_type\"::text COLLATE \"C\"), lower(($2)::text COLLATE \"C\")) > 0 AND strpos(");
    }
};

LEFTFOLD_TEST(TstFieldCondition)
#include "tst_field_condition.moc"
