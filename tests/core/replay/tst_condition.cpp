// SPDX-License-Identifier: Apache-2.0
#include "core/replay/condition.h"
#include "tests/core/replay/naive_scan.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// `0110`: at which steps it holds.
std::string stepsOf(const Timeline& timeline, std::string_view text) {
    const auto condition = StepCondition::read(text, {});
    NoProgress progress;
    std::string steps;
    if (!condition
        || !passOver(timeline, condition->needs(), progress, [&](const StepGlance& step) { steps += condition->holds(step) ? '1' : '0'; }))
        return "?";
    return steps;
}

Timeline upcastTimeline() {
    return folded(history({{"stated", R"({"status":"open"})"}, {"both", R"({"by":2})"}, {"gone", "{}"}, {"paid", "{"}, {"noted", "{}"}}),
        rules(ledger, emptyLedger), ledgerUpcasters());
}

} // namespace

class TstCondition : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEventIsAskedAsStoredAndAsSeen() {
        const auto timeline = upcastTimeline();
        QCOMPARE(stepsOf(timeline, "type:stated"), std::string("010000"));
        QCOMPARE(stepsOf(timeline, "type:named"), std::string("010000"));
        QCOMPARE(stepsOf(timeline, "type:paid data.by = 2"), std::string("001000"));
        QCOMPARE(stepsOf(timeline, "type:priced"), std::string("001000"));
        QCOMPARE(stepsOf(timeline, "schema:2"), std::string("011000"));
        QCOMPARE(stepsOf(timeline, "type:gone,noted"), std::string("000101"));
        QCOMPARE(stepsOf(timeline, "version >= 4"), std::string("000011"));
    }

    /// A step that failed or was dropped has a state too: the one before.
    void whereNothingHappensTheStateIsAsItWas() {
        const auto timeline = upcastTimeline();
        QCOMPARE(stepsOf(timeline, "state.paid = 2"), std::string("001111"));
        QCOMPARE(stepsOf(timeline, "changed(state.paid)"), std::string("001000"));
        QCOMPARE(stepsOf(timeline, "old.paid = 2"), std::string("000111"));
        QCOMPARE(stepsOf(timeline, "type:paid state.paid = 2"), std::string("001010"));
    }

    void theStartHasNoEvent() {
        const auto timeline = upcastTimeline();
        QCOMPARE(stepsOf(timeline, "state.status = none"), std::string("100000"));
        QCOMPARE(stepsOf(timeline, "became(state.status = none)"), std::string("000000"));
        QCOMPARE(stepsOf(timeline, "changed(state)"), std::string("011000"));
        QCOMPARE(stepsOf(timeline, "type:*"), std::string("011111"));
    }

    void whatItAsksForIsKnown() {
        const auto ask = [](const char* text) { return StepCondition::read(text, {}).value(); };
        QVERIFY(ask("state.paid > state.total and missing(state.x)").asksStateAlone());
        for (const char* text : {"type:x state.a = 1", "changed(state.a)", "old.a = 1", "became(state.a = 1)", "data.a = state.a", "word",
                 "after:2026-01-01 state.a = 1"})
            QVERIFY2(!ask(text).asksStateAlone(), text);
        QVERIFY(ask("state.paid > 1").needs().before.members.empty());
        const auto condition = ask("became(state.a.b = old.c) or changed(state.items[0].x) or old.d = data.e.f");
        for (const char* name : {"a", "c", "items", "d"})
            QVERIFY2(condition.needs().before.find(name), name);
        QVERIFY(condition.needs().before.find("items")->below.everything);
        QVERIFY(condition.needs().before.find("a")->below.find("b"));
        QCOMPARE(condition.needs().before.members.size(), 4u);
        QVERIFY(condition.needs().data.find("e"));
    }

    void aPathThatIsTouched() {
        const auto timeline =
            folded(history({{"added", R"({"by":1})"}, {"paid", R"({"by":1})"}, {"removed", "{}"}}), rules(ledger, emptyLedger));
        NoProgress progress;
        std::string steps;
        const auto condition = StepCondition::touching({PathRoot::State, {std::string("items"), std::size_t{0}, std::string("by")}});
        QVERIFY(
            passOver(timeline, condition.needs(), progress, [&](const StepGlance& step) { steps += condition.holds(step) ? '1' : '0'; }));
        QCOMPARE(steps, std::string("0101")); // the element came, and went with all below it
    }

    void aMistakeHasItsColumn() {
        const auto fault = StepCondition::read("state.paid >", {});
        QVERIFY(!fault);
        QCOMPARE(
            conditionError(fault.error()).message, std::string("The condition is not understood at column 13: expected a value after >."));
        QCOMPARE(conditionError(fault.error()).code, ErrorCode::InvalidArgument);
    }
};

LEFTFOLD_TEST(TstCondition)
#include "tst_condition.moc"
