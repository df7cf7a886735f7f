// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_lookup.h"
#include "tests/runner.h"
#include <vector>

using namespace leftfold;

class TstJsonLookup : public QObject {
    Q_OBJECT

    static std::string at(std::string_view json, const std::vector<std::string>& path) { return scalarAt(json, path).value_or("nothing"); }

private Q_SLOTS:
    void findsScalars() {
        QCOMPARE(at(R"({"a":1,"b":{"c":"x\ny","d":12345678901234567890123 }})", {"b", "c"}), std::string("x\ny"));
        QCOMPARE(at(R"({"a":1,"b":{"c":"x","d":12345678901234567890123 }})", {"b", "d"}), std::string("12345678901234567890123"));
        QCOMPARE(at(R"({"a":true})", {"a"}), std::string("true"));
    }
    void insideStringsAndDeeperIsElsewhere() {
        QCOMPARE(at("{\"x\":\"\\\"a\\\":1\",\"y\":{\"a\":2},\"a\" : 3}", {"a"}), std::string("3"));
        QCOMPARE(at("{\"y\":{\"a\":2}}", {"a"}), std::string("nothing"));
        QCOMPARE(at("{\"a\":\"x\\u00e9\"}", {"a"}), std::string("x\u00e9"));
        QCOMPARE(at("{\"ba\":1,\"a\":2}", {"a"}), std::string("2"));
    }
    void elseNothing() {
        for (const auto* json : {"", "[1]", "7", "{\"a\":null}", "{\"a\":[1]}", "{\"a\":{}}", "{\"b\":1}", "{\"a\"", "no json"})
            QCOMPARE(at(json, {"a"}), std::string("nothing"));
        QCOMPARE(at(R"({"a":1})", {"a", "b"}), std::string("nothing"));
        QCOMPARE(at(R"({"a":1})", {}), std::string("nothing"));
    }
};

LEFTFOLD_TEST(TstJsonLookup)
#include "tst_json_lookup.moc"
