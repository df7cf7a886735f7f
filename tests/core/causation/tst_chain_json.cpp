// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_json.h"
#include "core/model/json_text.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstChainJson : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheDocument() {
        const auto text = chainJson(CorrelationId{"c-1"}, graphOf({"a", "b <- a", "c <- gone"}));
        const std::string expected =
            "{\n  \"correlation_id\": \"c-1\",\n  \"events\": 3,\n  \"roots\": 1,\n  \"missing\": 1,\n  \"cycles\": 0,\n"
            "  \"depth\": 1,\n  \"nodes\": [\n    {\"event_id\": \"a\", \"event_type\": \"order.created\", "
            "\"aggregate_type\": \"Order\", \"aggregate_id\": \"o-1\", \"parent\": null, \"link\": \"root\", "
            "\"depth\": 0, \"occurred_at\": \"2023-11-14T22:13:21.000000Z\", \"latency_us\": null";
        QCOMPARE(text.substr(0, expected.size()), expected);
        QVERIFY(text.find("\"parent\": \"a\", \"link\": \"known\", \"depth\": 1") != std::string::npos);
        QVERIFY(text.find("\"latency_us\": 1000000") != std::string::npos);
        QVERIFY(text.find("\"critical_path\": [\"c\"]") != std::string::npos);
        QVERIFY(parseJson(text));
    }
    void anEmptyChainIsADocumentToo() { QVERIFY(parseJson(chainJson({}, CausationGraph()))); }
    void aNodeALine() {
        const auto text = chainJsonLines(graphOf({"a\"\n", "b <- a\"\n"}));
        QCOMPARE(std::count(text.begin(), text.end(), '\n'), 2);
        QVERIFY(parseJson(text.substr(0, text.find('\n'))));
    }
};

LEFTFOLD_TEST(TstChainJson)
#include "tst_chain_json.moc"
