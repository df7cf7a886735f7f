// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstReplaySession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        QVERIFY(m_bench->openStore());
    }
    void replaysToTheEndAndSelects() {
        show(4);
        QCOMPARE(session().head(), std::size_t{4});
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-4"));
        QCOMPARE(session().frame()->status, StepStatus::Failed);
    }
    void beginsWhereItWasAsked() {
        session().show(m_shelf, Version{2});
        QTRY_VERIFY(session().timeline());
        QCOMPARE(session().head(), std::size_t{2});
    }
    void headAndSelectionFollowEachOther() {
        show(4);
        session().setHead(2);
        QCOMPARE(m_bench->workspace.selectedEvent()->version->value, 2);
        m_bench->workspace.selectEvent(m_bench->event(3));
        QCOMPARE(session().head(), std::size_t{3});
        m_bench->workspace.selectEvent(m_bench->event(600)); // of another aggregate
        QCOMPARE(session().head(), std::size_t{3});
    }
    void theStartHasNoEvent() {
        show(4);
        session().setHead(0);
        QVERIFY(!m_bench->workspace.selectedEvent());
        QCOMPARE(session().frame()->step, std::size_t{0});
        session().setHead(99);
        QCOMPARE(session().head(), std::size_t{4});
    }
    void choicesReplayAgainAndKeepTheHead() {
        show(4);
        session().setHead(2);
        QSignalSpy again(&session(), &ReplaySession::timelineChanged);
        FoldChoice choice;
        choice.reducer = "payment";
        session().setChoice(choice);
        QTRY_COMPARE(again.count(), 1);
        QCOMPARE(session().head(), std::size_t{2});
        QCOMPARE(session().fold().reducerName, std::string("payment"));
        QVERIFY(session().choiceFor({"Shelf", "s-2"}) == choice);
        QVERIFY(session().choiceFor({"Order", "o-1"}) == FoldChoice());
    }
    void tellsWhatCanNotBeReplayed() {
        show(4);
        QSignalSpy failed(&session(), &ReplaySession::failed);
        FoldChoice choice;
        choice.reducer = "/no/such.reducer.json";
        session().setChoice(choice);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!session().isLoading());
        QVERIFY(session().timeline()); // the one before is still there
    }
    void readAgainItKeepsItsStep() {
        show(4);
        QSignalSpy again(&session(), &ReplaySession::timelineChanged);
        session().setHead(2);
        m_bench->workspace.reconnect();
        QTRY_COMPARE(again.count(), 1);
        QCOMPARE(session().head(), std::size_t{2});
        session().setHead(0);
        m_bench->workspace.reconnect();
        QTRY_COMPARE(again.count(), 2);
        QCOMPARE(session().head(), std::size_t{0});
        QVERIFY(!m_bench->workspace.selectedEvent());
    }
    void aLostReplayIsDoneAgainWhereItWasToBe() {
        m_bench->down = true;
        m_bench->workspace.reconnect();
        session().show(m_shelf, Version{3});
        QTRY_VERIFY(!session().isLoading());
        QVERIFY(!session().timeline());
        m_bench->down = false;
        m_bench->workspace.reconnect();
        QTRY_VERIFY(session().timeline());
        QCOMPARE(session().head(), std::size_t{3});
    }
    void anotherStoreForgetsIt() {
        show(4);
        QVERIFY(m_bench->openStore());
        QVERIFY(!session().timeline());
        QVERIFY(!session().aggregate());
    }

private:
    ReplaySession& session() { return m_bench->session; }
    void show(std::size_t size) {
        session().show(m_shelf);
        QTRY_VERIFY(session().timeline());
        QCOMPARE(session().timeline()->size(), size);
    }
    const AggregateId m_shelf{"Shelf", "s-1"};
    std::unique_ptr<ShopBench> m_bench;
};

LEFTFOLD_TEST(TstReplaySession)
#include "tst_replay_session.moc"
