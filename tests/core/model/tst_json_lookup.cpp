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
    void itemsOfAnArray() {
        const auto all = [](std::string_view json) {
            std::string text;
            for (const auto item : arrayItems(json))
                text += std::string(item) + '|';
            return text;
        };
        QCOMPARE(all(" [ {\"a\":[1,2]} , \"x,]\\\"y\" ,1e400,[] ] "), std::string("{\"a\":[1,2]}|\"x,]\\\"y\"|1e400|[]|"));
        QCOMPARE(all("[]"), std::string());
        QCOMPARE(all("[1"), std::string("1|"));
        for (const auto* none : {"", "{}", "7", "\"[1]\""})
            QCOMPARE(all(none), std::string());
        QCOMPARE(arrayItems(std::string(100000, '[')).size(), std::size_t{1});
    }
    void placesInArrays() {
        QCOMPARE(at(R"({"args":[{"id":"e-1"},{"id":"e-2"}]})", {"args", "0", "id"}), std::string("e-1"));
        QCOMPARE(at(R"({"args":[{"id":"e-1"},{"id":"e-2"}]})", {"args", "-1", "id"}), std::string("e-2"));
        QCOMPARE(at(R"({"args":["x","y"]})", {"args", "1"}), std::string("y"));
        QCOMPARE(at(R"([{"count":3}])", {"-1", "count"}), std::string("3"));
        for (const auto* none : {R"({"args":[]})", R"({"args":{"a":{"id":1}}})", R"({"args":7})"})
            QCOMPARE(at(none, {"args", "-1", "id"}), std::string("nothing"));
        QCOMPARE(at(R"({"args":[{"id":1}]})", {"args", "1", "id"}), std::string("nothing"));
        QCOMPARE(at(R"({"0":{"id":"a name of digits"}})", {"0", "id"}), std::string("a name of digits"));
    }
    void namesThatJsonEscapes() {
        const std::string stamped = R"({"X-App\\Stamp":"[1]","b":2})"; // outside the macro: moc's own parser trips over its quotes
        const std::string quoted = "{\"a\":{\"say \\\"hi\\\"\":5}}";
        QCOMPARE(at(stamped, {"X-App\\Stamp"}), std::string("[1]"));
        QCOMPARE(at(quoted, {"a", "say \"hi\""}), std::string("5"));
    }
    void elseNothing() {
        for (const auto* json : {"", "[1]", "7", "{\"a\":null}", "{\"a\":[1]}", "{\"a\":{}}", "{\"b\":1}", "{\"a\"", "no json"})
            QCOMPARE(at(json, {"a"}), std::string("nothing"));
        QCOMPARE(at(R"({"a":1})", {"a", "b"}), std::string("nothing"));
        QCOMPARE(at(R"({"a":1})", {}), std::string("nothing"));
    }
    void findsTags() {
        const auto tag = [](std::string_view json, const std::vector<std::string>& path = {}) {
            return tagAt(json, path).value_or("nothing");
        };
        QCOMPARE(tag(R"({"OrderPlaced":{"total":1}})"), std::string("OrderPlaced"));
        QCOMPARE(tag(R"( {"Zo\u00eb" : [1]} )"), std::string("Zo\u00eb"));
        QCOMPARE(tag(R"("OrderDelivered")"), std::string("OrderDelivered"));
        QCOMPARE(tag(R"({"e":{"OrderPlaced":{}},"x":1})", {"e"}), std::string("OrderPlaced"));
        QCOMPARE(tag(R"({"e":"OrderDelivered","x":1})", {"e"}), std::string("OrderDelivered"));
        for (const auto* json : {"", "{}", "7", "[\"a\"]", "{\"a\":1,\"b\":2}", "{\"a\"", "no json"})
            QCOMPARE(tag(json), std::string("nothing"));
        QCOMPARE(tag(R"({"e":7})", {"e"}), std::string("nothing"));
        QCOMPARE(tag(R"({"e":{"f":1}})", {"g"}), std::string("nothing"));
    }
};

LEFTFOLD_TEST(TstJsonLookup)
#include "tst_json_lookup.moc"
