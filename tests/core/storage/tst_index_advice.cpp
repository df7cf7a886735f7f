// SPDX-License-Identifier: Apache-2.0
#include "core/storage/index_advice.h"
#include "tests/core/storage/narrowing.h"

using namespace leftfold;
using namespace leftfold::test;

class TstIndexAdvice : public QObject {
    Q_OBJECT

    static std::string advice(Engine engine, const Table& table, const char* filter) {
        const NarrowingBench bench(engine, table);
        const auto found = adviseIndex(bench.section(), expressionOf(filter));
        return found.about + ": " + found.statement;
    }

private Q_SLOTS:
    void sqlite() {
        const auto table = specificationEvents("a\"b");
        const auto of = [&table](const char* filter) { return advice(Engine::Sqlite, table, filter); };
        expect(
            of("correlation:c-1 type:order.*"), "correlation: CREATE INDEX \"a\"\"b_correlation_id\" ON \"a\"\"b\" (\"correlation_id\");");
        expect(of("type:order.* data.x = 1"), "type: CREATE INDEX \"a\"\"b_event_type\" ON \"a\"\"b\" (\"event_type\");");
        expect(of("aggregate:o-17"), "aggregate: CREATE INDEX \"a\"\"b_aggregate_id\" ON \"a\"\"b\" (\"aggregate_id\");");
        expect(of("data.status = paid"), "data.status: "); // nothing would help
        expect(of("after:2026-01-01"), "time: ");
        expect(of("-type:a *.b or c"), ": ");
        expect(of("type:*.viewed"), ": ");
    }

    void postgresql() {
        const auto of = [](const char* filter) { return advice(Engine::Postgresql, postgresEvents(), filter); };
        expect(of("data.a[0].\"b'c\" = paid"),
            "data.a[0].\"b'c\": CREATE INDEX ON \"public\".\"events\" ((\"payload\" #>> '{\"a\",\"0\",\"b''c\"}'));");
        expect(of("data.a:paid,open after:2026-01-01"), "data.a: CREATE INDEX ON \"public\".\"events\" ((\"payload\" #>> '{\"a\"}'));");
        expect(of("after:2026-01-01"), "time: CREATE INDEX ON \"public\".\"events\" (\"occurred_at\");");
        expect(of("correlation:ab*"), "correlation: CREATE INDEX ON \"public\".\"events\" (\"correlation_id\" text_pattern_ops);");
        expect(of("version > 3"), "version: CREATE INDEX ON \"public\".\"events\" (\"version\");");
        expect(of("data.items[*].x = a"), "data.items[*].x: ");
    }
};

LEFTFOLD_TEST(TstIndexAdvice)
#include "tst_index_advice.moc"
