// SPDX-License-Identifier: Apache-2.0
#include "core/replay/outcome.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

Outcome outcomeOf(const std::vector<Event>& events, TimelineSetup setup = {}) {
    Outcome outcome(std::move(setup));
    for (const auto& event : events)
        outcome.append(event);
    return outcome;
}

} // namespace

class TstOutcome : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beforeTheFirstEventItIsTheStart() {
        const auto fromZero = outcomeOf({}, {.reducer = rules("{}", R"({"n":0})")});
        QCOMPARE(toJson(fromZero.state()), std::string(R"({"n":0})"));
        QVERIFY(!fromZero.version());
        const auto fromSnapshot = outcomeOf({}, {.snapshotVersion = Version{7}, .snapshotState = Value::string("kept")});
        QCOMPARE(fromSnapshot.state().text(), std::string("kept"));
        QCOMPARE(fromSnapshot.version()->value, 7);
        QCOMPARE(fromSnapshot.size(), 0u);
    }

    void withoutAReducerDataIsMerged() {
        const auto outcome = outcomeOf(history({{"a", R"({"x":1,"y":2})"}, {"b", R"({"x":3,"y":null})"}}));
        QCOMPARE(toJson(outcome.state()), std::string(R"({"x":3})"));
        QCOMPARE(outcome.setup().reducer->name(), std::string("merge"));
        QCOMPARE(outcome.version()->value, 2);
    }

    void everyKindOfStepIsCounted() {
        const auto chain = upcasters(R"([{"event_type":"gone","from":1,"into":[]},{"event_type":"set","from":1,"to":2,"steps":[]}])");
        const auto outcome = outcomeOf(history({{"set", "{}"}, {"noted", "{}"}, {"gone", "{}"}, {"broken", "{"}}),
            {.upcasters = chain, .reducer = rules(R"({"set":[{"op":"add","path":"/x","value":1}],"broken":[]})")});
        QCOMPARE(outcome.counts().applied, 1u);
        QCOMPARE(outcome.counts().unchanged, 1u);
        QCOMPARE(outcome.counts().dropped, 1u);
        QCOMPARE(outcome.counts().failed, 1u);
        QCOMPARE(outcome.counts().upcast, 2u);
        QCOMPARE(outcome.size(), 4u);
    }

    void aFailureNamesItsEventWithoutKeepingIt() {
        const auto outcome = outcomeOf(history({{"set", "{}"}, {"broken", "{"}}));
        QCOMPARE(outcome.failures().size(), 1u);
        QCOMPARE(outcome.failures()[0].step, 2u);
        QCOMPARE(outcome.failures()[0].version->value, 2);
        QCOMPARE(outcome.failures()[0].type, std::string("broken"));
        QVERIFY(outcome.failures()[0].message.starts_with("The payload is no JSON"));
    }

    void aCopyGoesOnByItself() {
        auto first = outcomeOf(history({{"a", R"({"x":1})"}}));
        auto second = first;
        second.append(test::event("b", R"({"x":2})", 2));
        QCOMPARE(toJson(first.state()), std::string(R"({"x":1})"));
        QCOMPARE(toJson(second.state()), std::string(R"({"x":2})"));
    }
};

LEFTFOLD_TEST(TstOutcome)
#include "tst_outcome.moc"
