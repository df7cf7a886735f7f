// SPDX-License-Identifier: Apache-2.0
#include "core/storage/json_condition.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;

class TstJsonCondition : public QObject {
    Q_OBJECT

    static NarrowingBench stored(const char* type) {
        auto table = postgresEvents();
        for (auto& column : table.columns)
            if (column.type == "jsonb")
                column.type = type;
        return {Engine::Postgresql, table};
    }

private Q_SLOTS:
    void onlyJsonIsAsked() {
        expect(NarrowingBench(Engine::Sqlite).of("data.x = 1"), "every row");
        expect(stored("text").of("data.x = 1"), "every row");
    }

    void textsOfJson() {
        const auto bench = stored("json");
        expect(bench.of("data.a.x:paid"),
            "(CASE WHEN \"payload\"::text LIKE '\"%' THEN TRUE WHEN strpos(\"payload\"::text, $1) = 0 AND strpos(\"payload\"::text, "
            "chr(92) "
            "|| 'u') = 0 THEN FALSE WHEN strpos(\"payload\"::text, chr(92) || 'u') > 0 THEN TRUE ELSE ((\"payload\" #>> $2::text[])) = $3 "
            "END) | paid | {\"a\",\"x\"} | paid");
        expectPart(bench.of("data.x > 10"),
            "ELSE CASE WHEN octet_length(\"payload\"::text) > 16000 THEN TRUE ELSE coalesce(substring((\"payload\" #>> $2::text[]) from "
            "'^-?[0-9]+(?:[.][0-9]+)?$')::numeric > $3::numeric, (\"payload\" #> $4::text[])::text ~ '^[-0-9\"]') END END)");
        expectPart(bench.of("data.x > 10"), "| \"x\" |");
        expectPart(bench.of("data.x:p*d"), "| \"x\" |");
        expectPart(bench.of("data.x = \"a/b\""), "| \"x\" |"); // may be written with an escape
        expectPart(bench.of("data.x = null"), "ELSE json_typeof(\"payload\" #> $2::text[]) = 'null' END)");
        expectPart(bench.of("data.\"a/b\" = 1"), "0 THEN TRUE ELSE CASE WHEN"); // may be written with an escape
        expectPart(bench.of("data.list[0] = 1"), "= 0 THEN FALSE WHEN");
    }

    void values() {
        const NarrowingBench bench(Engine::Postgresql);
        expect(bench.of("data.a[0].\"b \\\"c\" = paid"), "((\"payload\" #>> $1::text[])) = $2 | {\"a\",\"0\",\"b \\\"c\"} | paid");
        expect(bench.of("data.x:a*"), "((\"payload\" #>> $1::text[])) COLLATE \"C\" LIKE $2 | {\"x\"} | a%");
        expect(bench.of("data.x > 10"),
            "(CASE jsonb_typeof(\"payload\" #> $1::text[]) WHEN 'number' THEN (\"payload\" #> $2::text[])::numeric > $3::numeric WHEN "
            "'string' THEN TRUE ELSE "
            "FALSE END) | {\"x\"} | {\"x\"} | 10");
        expectPart(bench.of("data.x = \"12\""), " OR jsonb_typeof(\"payload\" #> $3::text[]) = 'number')");
        expect(bench.of("data.x = null"), "jsonb_typeof(\"payload\" #> $1::text[]) = 'null' | {\"x\"}");
        for (const char* present : {"data.x != 1", "data.x ~ a", "exists(data.x)", "data.x[*] = 1", "data.x > abc"})
            expect(bench.of(present), "(\"payload\" #> $1::text[]) IS NOT NULL | {\"x\"}");
        expect(bench.of("data.x > 1e400"),
            "(jsonb_typeof(\"payload\" #> $1::text[]) = 'number' OR jsonb_typeof(\"payload\" #> $2::text[]) = 'string') | {\"x\"} | "
            "{\"x\"}");
    }

    void whatCannotBeNarrowed() {
        const NarrowingBench bench(Engine::Postgresql);
        for (const char* filter :
            {"missing(data.x)", "-data.x = 1", "data = 1", "data.user_id:x", "metadata.source:web", "data.x = 1 or type ~ a"})
            expect(bench.of(filter), "every row");
        expect(bench.of("data.\"\\u0000\" = 1"), "FALSE");
    }
};

LEFTFOLD_TEST(TstJsonCondition)
#include "tst_json_condition.moc"
