// SPDX-License-Identifier: Apache-2.0
#include "core/storage/text_condition.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;

class TstTextCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sqlite() {
        const NarrowingBench bench(Engine::Sqlite);
        expect(bench.of("id:a"), "\"event_id\" COLLATE BINARY IN (?, CAST(? AS BLOB)) | a | a");
        expect(bench.of("correlation:a*c"),
            "(((\"correlation_id\" COLLATE BINARY >= ? AND \"correlation_id\" COLLATE BINARY < ?) OR (\"correlation_id\" >= CAST(? AS "
            "BLOB) AND "
            "\"correlation_id\" < CAST(? AS BLOB))) AND instr(CAST(\"correlation_id\" AS TEXT), ?) > 0) | a | b | a | b | c");
        expect(bench.of("correlation:*"), "\"correlation_id\" IS NOT NULL");
    }

    void aColumnThatIsNoTextIsReadAsOne() {
        auto table = specificationEvents();
        table.columns[1].type = "integer";
        expect(NarrowingBench(Engine::Sqlite, table).of("id:17"), "CAST(\"event_id\" AS TEXT) = ? | 17");
    }

    void postgresql() {
        const NarrowingBench bench(Engine::Postgresql);
        expect(bench.of("correlation:a"), "\"correlation_id\" = $1 | a");
        expect(bench.of("correlation:a_%\\\\*z"),
            "(\"correlation_id\" COLLATE \"C\" LIKE $1 AND strpos((\"correlation_id\"::text) COLLATE \"C\", $2) > 0) | a\\_\\%\\\\% | z");
        expect(bench.of("id:9f1c2b7e-0000-4000-8000-0000000004be"), "\"event_id\" = $1 | 9f1c2b7e-0000-4000-8000-0000000004be");
        expect(bench.of("id:gone"), "FALSE"); // asking would end the statement
        expect(bench.of("id:9f1c*"), "(\"event_id\"::text COLLATE \"C\") LIKE $1 | 9f1c%");
        expect(bench.of("correlation:\"\\u0000\""), "FALSE"); // cannot even be sent
    }

    void prefixes() { expect(likePrefix("a%_\\"), "a\\%\\_\\\\%"); }
};

LEFTFOLD_TEST(TstTextCondition)
#include "tst_text_condition.moc"
