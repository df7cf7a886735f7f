// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_facts.h"
#include "tests/core/expression/reading.h"

using namespace leftfold;

class TstEventFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rootsArePointersOrNothing() {
        auto event = test::eventWith(R"({"a":1,"b":2})");
        EventFacts facts(event);
        QCOMPARE(facts.root(PathRoot::Data)->size(), 2u);
        QCOMPARE(facts.root(PathRoot::Data), facts.root(PathRoot::Data)); // read once
        QVERIFY(!facts.root(PathRoot::Metadata) && !facts.root(PathRoot::State) && !facts.root(PathRoot::Old));
        event.payload.bytes = "{";
        EventFacts broken(event);
        QVERIFY(!broken.root(PathRoot::Data));
        event.payload = {.absent = true};
        EventFacts absent(event);
        QVERIFY(!absent.root(PathRoot::Data));
    }

    void onlyWhatIsWantedIsRead() {
        const auto event = test::eventWith(R"({"a":1,"b":{"c":2}})");
        Selection wanted;
        wanted.add({"b"});
        EventFacts facts(event, &wanted);
        QVERIFY(!facts.root(PathRoot::Data)->find("a"));
        QVERIFY(facts.root(PathRoot::Data)->find("b")->find("c"));
    }

    void states() {
        const auto event = test::eventWith("{}");
        EventFacts facts(event);
        const Value before = Value::integer(1);
        const Value after = Value::integer(2);
        facts.setStates(&before, &after);
        QCOMPARE(facts.root(PathRoot::Old), &before);
        QCOMPARE(facts.root(PathRoot::State), &after);
        QCOMPARE(facts.stateBefore(), &before);
    }
};

LEFTFOLD_TEST(TstEventFacts)
#include "tst_event_facts.moc"
