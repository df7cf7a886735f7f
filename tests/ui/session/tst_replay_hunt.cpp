// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/replay_hunt.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayHunt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        QVERIFY(m_bench->openStore());
        m_hunt = std::make_unique<ReplayHunt>(m_bench->workspace, m_bench->session);
        m_bench->session.show({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench->session.timeline());
    }
    void cleanup() {
        m_hunt.reset();
        m_bench.reset();
    }
    /// Events 1 to 4: listed, counted, counted, and one that is no JSON.
    void aTypeIsStoppedAtOrNoMore() {
        hunt().toggleType("item.counted");
        QTRY_VERIFY(!hunt().isTracing());
        QCOMPARE(hunt().stops().all().size(), 3u);
        QCOMPARE(*hunt().stopsOf(0), (std::vector<std::size_t>{2, 3, 4}));
        QVERIFY(hunt().stopsAtType("item.counted") && !hunt().stopsAtType("item.listed"));
        hunt().toggleType("item.counted");
        QVERIFY(hunt().list().breakpoints.empty() && hunt().stops().all().empty());
    }
    void conditionsStopWhereTheyComeToHold() {
        const auto breakpoint = ReplayHunt::breakpointFor("state.count >= 2", {});
        QVERIFY(breakpoint && breakpoint->met == MetWhen::Becomes);
        QVERIFY(ReplayHunt::breakpointFor("changed(state.count)", {})->met == MetWhen::Holds);
        QVERIFY(!hunt().addBreakpoint(*breakpoint));
        QVERIFY(!hunt().addBreakpoint(*breakpoint)); // once is enough
        QTRY_COMPARE(hunt().stops().all().size(), 1u);
        QCOMPARE(hunt().stops().all()[0].step, 2u);
        auto held = *breakpoint;
        held.met = MetWhen::Holds;
        held.rule = {HitRule::Kind::EveryNth, 2};
        hunt().setBreakpoint(0, held);
        QVERIFY(!hunt().isTracing()); // it is known where the condition holds
        QCOMPARE(hunt().stops().all().size(), 1u);
        QCOMPARE(hunt().stops().all()[0].step, 3u);
        held.on = false;
        hunt().setBreakpoint(0, held);
        QVERIFY(hunt().stops().all().empty());
        hunt().removeBreakpoint(0);
        QVERIFY(hunt().list().breakpoints.empty());
        QCOMPARE(hunt().addBreakpoint({.types = {}, .condition = "state.count >"})->column, 14u);
    }
    void watchesHaveTheirHistories() {
        QVERIFY(!hunt().addWatch("state.count"));
        QVERIFY(!hunt().addWatch("state.count"));
        QVERIFY(!hunt().addWatch("state.count = 2"));
        QCOMPARE(hunt().addWatch("data.count")->column, 1u);
        QCOMPARE(hunt().list().watches.size(), 2u);
        QTRY_VERIFY(hunt().valuesOf("state.count") && hunt().conditionOf("state.count = 2"));
        QCOMPARE(hunt().valuesOf("state.count")->touches(), (std::vector<std::size_t>{1, 2, 3}));
        QCOMPARE(hunt().conditionOf("state.count = 2")->transitions().size(), 2u);
        QVERIFY(!hunt().valuesOf("state.count = 2") && !hunt().conditionOf("state.count"));
        hunt().removeWatch(0);
        QCOMPARE(hunt().list().watches, std::vector<std::string>{"state.count = 2"});
    }
    void aQuestionIsAnsweredAndForgotten() {
        QVERIFY(!hunt().setQuestion("state.count = 3"));
        QTRY_VERIFY(hunt().conditionOf("state.count = 3"));
        QCOMPARE(hunt().conditionOf("state.count = 3")->transitions().front().step, 3u);
        QVERIFY(hunt().setQuestion("state.count ="));
        QVERIFY(hunt().question().empty());
        QVERIFY(hunt().list().watches.empty());
    }
    void anotherFoldIsSearchedAgain() {
        hunt().toggleType("item.listed");
        QVERIFY(!hunt().addWatch("state.count"));
        QTRY_VERIFY(hunt().valuesOf("state.count") && !hunt().stops().all().empty());
        QSignalSpy traced(&hunt(), &ReplayHunt::traced);
        FoldChoice choice;
        choice.reducer = "payment";
        session().setChoice(choice);
        QTRY_VERIFY(traced.count() >= 2 && hunt().valuesOf("state.count"));
        QCOMPARE(hunt().valuesOf("state.count")->runs().size(), 1u); // this reducer keeps no count
        QCOMPARE(hunt().stops().all().size(), 1u);
    }
    void theListIsKept() {
        hunt().toggleType("odd type, with comma");
        QVERIFY(!hunt().addWatch("state.count"));
        const auto saved = hunt().saved();
        const auto list = hunt().list();
        hunt().setList({});
        QVERIFY(hunt().list() == HuntList());
        hunt().restore(saved);
        QVERIFY(hunt().list() == list);
        hunt().toggleType("odd type, with comma");
        QVERIFY(hunt().list().breakpoints.empty());
        hunt().restore("{broken");
        QVERIFY(hunt().list() == HuntList());
    }

private:
    ReplayHunt& hunt() { return *m_hunt; }
    ReplaySession& session() { return m_bench->session; }

    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayHunt> m_hunt;
};

LEFTFOLD_TEST(TstReplayHunt)
#include "tst_replay_hunt.moc"
