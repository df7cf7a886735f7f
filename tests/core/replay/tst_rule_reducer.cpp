// SPDX-License-Identifier: Apache-2.0
#include "core/replay/rule_reducer.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::string problem(std::string_view text) {
    const auto reducer = RuleReducer::parse(text, "r.json");
    return reducer ? std::string() : reducer.error().message;
}

/// Which of the rules {pattern: append its place} a type meets.
std::string matched(const std::vector<std::string>& patterns, const std::string& type) {
    std::string when;
    for (const auto& pattern : patterns)
        when += (when.empty() ? "{" : ",") + ('"' + pattern + R"(":[{"op":"add","path":"/-","value":")" + pattern + "\"}]");
    const auto reducer = rules(when + '}', "[]");
    Value state = reducer->initialState();
    const auto stored = event(type, "{}");
    const auto applied = reducer->apply(state, readStored(stored, EventParts::Data).value());
    return std::to_string(applied->rules) + ' ' + toJson(state);
}

} // namespace

class TstRuleReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The document that formats.md shows.
    void foldsTheExampleOfTheFormat() {
        const auto reducer = RuleReducer::parse(R"({ "leftfold": "reducer/1", "aggregate_type": "Order",
            "initial": { "status": "none", "items": [], "total": 0 },
            "when": {
              "order.created":   [ { "op": "add", "path": "/customer_id", "value": { "$from": "/data/customer_id" } },
                                   { "op": "replace", "path": "/status", "value": "pending" } ],
              "order.item_added":[ { "op": "add", "path": "/items/-", "value": { "product_id": { "$from": "/data/product_id" }, "quantity": { "$from": "/data/quantity" } } },
                                   { "op": "increment", "path": "/total", "by": { "$from": "/data/price" }, "times": { "$from": "/data/quantity" } } ],
              "order.item_removed": [ { "op": "remove", "path": "/items", "where": { "product_id": { "$from": "/data/product_id" } } } ],
              "order.*":         [ { "op": "add", "path": "/last_event", "value": { "$from": "/event_type" } } ] } })",
            "order.reducer.json")
                                 .value();
        QCOMPARE(reducer->name(), std::string("order.reducer.json"));
        QCOMPARE(reducer->aggregateType(), std::string("Order"));
        const auto timeline = folded(history({{"order.created", R"({"customer_id":"c-7"})"},
                                         {"order.item_added", R"({"product_id":"p-1","quantity":2,"price":0.10})"},
                                         {"order.item_added", R"({"product_id":"p-2","quantity":1,"price":0.20})"},
                                         {"order.item_removed", R"({"product_id":"p-1"})"}, {"payment.processed", "{}"}}),
            reducer);
        QCOMPARE(toJson(timeline.state(5)),
            std::string(
                R"({"status":"pending","items":[{"product_id":"p-2","quantity":1}],"total":0.40,"customer_id":"c-7","last_event":"order.item_removed"})"));
        QCOMPARE(timeline.counts().applied, 4u);
        QCOMPARE(timeline.counts().unchanged, 1u);
    }

    void everyPatternThatMatchesAppliesInTheOrderWritten() {
        QCOMPARE(matched({"order.*", "order.created", "*", "*.created", "payment.*"}, "order.created"),
            std::string(R"(4 ["order.*","order.created","*","*.created"])"));
        QCOMPARE(matched({"order.*", "order.created", "*"}, "order.paid"), std::string(R"(2 ["order.*","*"])"));
        QCOMPARE(matched({"order.created", "payment.*"}, "order.paid"), std::string("0 []"));
        QCOMPARE(matched({"a", "a"}, "a"), std::string(R"(2 ["a","a"])"));
    }

    void aStarStandsForAnyText() {
        for (const char* pattern : {"*", "order*", "*created", "o*r.c*d", "**", "order.created*", "*order.created", "*.*", "o*e*e*d"})
            QVERIFY2(matched({pattern}, "order.created").starts_with("1 "), pattern);
        for (const char* pattern : {"", "order", "created*", "*order", "o*x*d", "Order.*", "order.created.*", "*..*"})
            QVERIFY2(matched({pattern}, "order.created").starts_with("0 "), pattern);
        QVERIFY(matched({std::string("*a*a*a*a*a*a*a*a*b")}, std::string(2000, 'a')).starts_with("0 "));
    }

    void aFailureTakesEveryRuleBack() {
        const auto reducer =
            rules(R"({"*":[{"op":"increment","path":"/n"}],"a~/b":[{"op":"add","path":"/x","value":1},{"op":"remove","path":"/gone"}]})",
                R"({"n":1})");
        Value state = reducer->initialState();
        const auto stored = test::event("a~/b", "{}");
        const auto applied = reducer->apply(state, readStored(stored, EventParts::Data).value());
        QVERIFY(!applied);
        QCOMPARE(applied.error().message, std::string("rule a~/b, remove /gone: there is no /gone"));
        QCOMPARE(applied.error().detail, std::string("/when/a~0~1b/1"));
        QCOMPARE(toJson(state), std::string(R"({"n":1})"));
    }

    void knowsWhetherMetadataIsRead() {
        QCOMPARE(rules(R"({"*":[{"op":"add","path":"/x","value":{"$from":"/data"}}]})")->reads(), EventParts::Data);
        QCOMPARE(rules(R"({"*":[{"op":"add","path":"/x","value":{"$from":"/metadata"}}]})")->reads(), EventParts::DataAndMetadata);
    }

    void knowsWhichDataIsRead() {
        const auto some = rules(
            R"({"*":[{"op":"add","path":"/x","value":[{"$from":"/data/a/b"},{"$from":"/event_id"}]}],"b":[{"op":"increment","path":"/n","by":{"$from":"/data/c"}}]})");
        QVERIFY(some->wanted());
        QCOMPARE(some->wanted()->members.size(), 2u);
        QVERIFY(some->wanted()->find("a")->below.find("b")->below.everything);
        QCOMPARE(rules(R"({"*":[{"op":"merge","path":"","value":{"$from":"/data"}}]})")->wanted(), nullptr);
        QVERIFY(rules(R"({"*":[{"op":"add","path":"/x","value":1}]})")->wanted()->members.empty());
    }

    void mistakesHaveAPlace() {
        QCOMPARE(problem("{\"leftfold\":\"reducer/1\",\n\"when\":{\"a\":[],\n\"a/b\":[{\"op\":\"add\",\"path\":\"x\",\"value\":1}]}}"),
            std::string("r.json:3: /when/a~1b/0/path: \"x\" is no JSON pointer: it must be empty or begin with a slash"));
        QVERIFY(problem("{\"leftfold\":\"reducer/1\",\"when\":{\"a\":[{\"op\":\"add\",\"path\":\"\",\"value\":{\"$from\":\"/x\"}}]}}")
                    .starts_with("r.json:1: /when/a/0/value/$from: $from must begin with one of"));
        QCOMPARE(problem("{}"), std::string("r.json:1: the document: the member \"leftfold\" is missing"));
    }
};

LEFTFOLD_TEST(TstRuleReducer)
#include "tst_rule_reducer.moc"
