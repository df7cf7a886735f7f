// SPDX-License-Identifier: Apache-2.0
#include "core/replay/merge_reducer.h"
#include "core/replay/rule_coverage.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const ordersWhen = R"({
    "order.created": [{"op":"add","path":"/status","value":"new"}],
    "order.closed": [{"op":"add","path":"/status","value":"closed"}],
    "order.never": [{"op":"add","path":"/x","value":1}],
    "order.*": [{"op":"add","path":"/last","value":{"$from":"/event_type"}}, {"op":"add","path":"/seen","value":true}]})";

const RuleUse& ruleOf(const RuleCoverage& coverage, const std::string& pattern) {
    return *std::find_if(coverage.rules.begin(), coverage.rules.end(), [&](const auto& rule) { return rule.pattern == pattern; });
}

const TypeUse& typeOf(const RuleCoverage& coverage, const std::string& name) {
    return *std::find_if(coverage.types.begin(), coverage.types.end(), [&](const auto& type) { return type.type == name; });
}

} // namespace

class TstRuleCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulesAreCounted() {
        const auto coverage = coverageOf(folded(
            history({{"order.created", "{}"}, {"order.closed", "{}"}, {"order.closed", "{}"}, {"payment.made", "{}"}}), rules(ordersWhen)));
        QCOMPARE(coverage.events, 4u);
        QCOMPARE(coverage.histories, 1u);
        QCOMPARE(ruleOf(coverage, "order.closed").events, 2u);
        QCOMPARE(ruleOf(coverage, "order.closed").changed, 1u);
        QCOMPARE(ruleOf(coverage, "order.never").events, 0u);
        QCOMPARE(ruleOf(coverage, "order.*").events, 3u);
        QCOMPARE(ruleOf(coverage, "order.*").changed, 2u);
        QCOMPARE(typeOf(coverage, "order.closed").idle, 1u);
        QVERIFY(!typeOf(coverage, "payment.made").hasRule);
        QCOMPARE(coverage.withoutRule(), 1u);
        QCOMPARE(coverage.idle(), 1u);
    }

    void aFailureIsCountedAndLeavesTheState() {
        const auto coverage = coverageOf(folded(history({{"a", "{}"}, {"b", "{}"}, {"a", "no json"}}),
            rules(
                R"({"a":[{"op":"add","path":"/x","value":1}],"b":[{"op":"add","path":"/x","value":2},{"op":"remove","path":"/none"}]})")));
        QCOMPARE(typeOf(coverage, "b").failed, 1u);
        QCOMPARE(ruleOf(coverage, "b").changed, 0u);
        QCOMPARE(coverage.failed, 1u);
    }

    void whatAnUpcasterMakesIsCounted() {
        const auto chain =
            upcasters(R"([{"event_type":"both","from":1,"into":[{"event_type":"a","to":2,"steps":[]},{"event_type":"b","to":1,"steps":[]}]},
            {"event_type":"gone","from":1,"into":[]}])");
        const auto coverage = coverageOf(
            folded(history({{"both", "{}"}, {"gone", "{}"}}), rules(R"({"a":[{"op":"add","path":"/x","value":1}],"b":[]})"), chain));
        QCOMPARE(typeOf(coverage, "a").events, 1u);
        QCOMPARE(typeOf(coverage, "b").idle, 1u);
        QCOMPARE(coverage.dropped, 1u);
        QCOMPARE(coverage.events, 2u);
    }

    void whatHasNoRulesIsCountedByTypes() {
        const auto coverage = coverageOf(folded(history({{"a", R"({"x":1})"}, {"a", R"({"x":1})"}}), nullptr));
        QVERIFY(coverage.rules.empty());
        QCOMPARE(typeOf(coverage, "a").events, 2u);
        QCOMPARE(typeOf(coverage, "a").idle, 1u);
    }

    /// What is counted without copies is what the frames say.
    void itAgreesWithTheFrames() {
        const auto reducer = rules(
            R"({"add":[{"op":"add","path":"/items/-","value":{"$from":"/data/v"}}],
                "set":[{"op":"replace","path":"/items","value":{"$from":"/data/v"}},{"op":"increment","path":"/n","by":0}],
                "sum":[{"op":"increment","path":"/n","by":{"$from":"/data/v"}}],
                "drop":[{"op":"remove","path":"/items","where":{"k":{"$from":"/data/v"}}}]})",
            R"({"items":[],"n":0})");
        std::vector<std::pair<std::string, std::string>> all;
        for (int at = 0; at < 300; ++at) {
            const char* types[] = {"add", "set", "sum", "drop"};
            const char* values[][3] = {{"1", R"({"k":1})", R"({"k":2})"}, {"[]", "[1]", R"([{"k":1}])"}, {"0", "1", "-1"}, {"1", "2", "3"}};
            const auto kind = static_cast<std::size_t>(at * 7 % 13 % 4);
            all.push_back({types[kind], std::string(R"({"v":)") + values[kind][at * 5 % 11 % 3] + '}'});
        }
        const auto timeline = folded(history(all), reducer);
        const auto coverage = coverageOf(timeline);
        std::size_t idle = 0;
        timeline.walk(1, timeline.size(), [&](const Frame& frame) {
            idle += frame.status == StepStatus::Applied && frame.change.empty() ? 1 : 0;
            return true;
        });
        QVERIFY(idle > 0);
        QCOMPARE(coverage.idle(), idle);
    }

    void aStepTellsItsRules() {
        const auto reducer = rules(ordersWhen);
        const auto timeline = folded(history({{"order.created", "{}"}, {"order.closed", "{}"}}), reducer);
        const auto effects = rulesOfStep(*reducer, timeline.frame(2));
        QCOMPARE(effects.size(), 2u);
        QCOMPARE(effects[0].pattern, std::string("order.closed"));
        QCOMPARE(effects[0].pointer, std::string("/when/order.closed"));
        QCOMPARE(effects[0].changes.size(), 1u);
        QCOMPARE(effects[0].changes[0].path.toString(), std::string("/status"));
        QCOMPARE(effects[1].rule, 3u);
        QCOMPARE(effects[1].steps.size(), 2u);
        QCOMPARE(effects[1].steps[0].changes.size(), 1u);
        QVERIFY(effects[1].steps[1].changes.empty()); // it was true already
        QVERIFY(rulesOfStep(*reducer, timeline.frame(0)).empty());
    }

    void aStepTellsWhichRuleFailed() {
        const auto reducer = rules(R"({"a":[{"op":"remove","path":"/none"}],"*":[]})");
        const auto effects = rulesOfStep(*reducer, folded(history({{"a", "{}"}}), reducer).frame(1));
        QCOMPARE(effects.size(), 1u);
        QVERIFY(!effects[0].failure.empty());
    }
};

LEFTFOLD_TEST(TstRuleCoverage)
#include "tst_rule_coverage.moc"
