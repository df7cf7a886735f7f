// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/chain_session.h"

using namespace leftfold;
using namespace leftfold::ui;

/// In the shop, events 1 to 5 are one process: 2 caused 5, and 3 names a cause that is not stored.
class TstChainSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_session.reset();
        m_bench = std::make_unique<ShopBench>(20);
        m_session = std::make_unique<ChainSession>(m_bench->workspace);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_session.reset(); }
    void readsTheProcessOfTheSelection() {
        show(2);
        QCOMPARE(m_session->scene()->graph->size(), 5);
        QCOMPARE(m_session->correlation().text, std::string("9f1c2b7e-process-one"));
        QCOMPARE(selectedId(), std::string("event-2"));
        QVERIFY(!m_session->isAroundEvent());
        QCOMPARE(m_session->findings().size(), std::size_t{1});
        QVERIFY(m_session->findings().front().fault == ChainFault::MissingCause);
    }
    void unwatchedItReadsNothing() {
        m_bench->workspace.selectEvent(m_bench->event(2));
        QVERIFY(!m_session->isLoading());
        QVERIFY(!m_session->scene());
    }
    void selectingANodeSelectsTheWholeEvent() {
        show(2);
        QSignalSpy selected(&m_bench->workspace, &Workspace::eventSelected);
        m_session->select(m_session->scene()->graph->find(EventId{"event-5"}));
        QCOMPARE(selectedId(), std::string("event-5"));
        QTRY_COMPARE(selected.count(), 1);
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
        QVERIFY(!m_bench->workspace.selectedEvent()->payload.bytes.empty());
    }
    void anEventOfTheSameChainIsNotReadAgain() {
        show(2);
        QSignalSpy again(m_session.get(), &ChainSession::loadingChanged);
        m_bench->workspace.selectEvent(m_bench->event(4));
        QCOMPARE(selectedId(), std::string("event-4"));
        QCOMPARE(again.count(), 0);
    }
    void anotherChainIsRead() {
        show(2);
        m_bench->workspace.selectEvent(m_bench->event(7));
        QTRY_COMPARE(m_session->scene()->graph->size(), 1);
        QVERIFY(m_session->isAlone());
        QCOMPARE(selectedId(), std::string("event-7"));
    }
    void aroundAnEventItHoldsCausesAndEffectsOnly() {
        show(2);
        m_session->setScope(ChainScope::Event);
        QTRY_COMPARE(m_session->scene()->graph->size(), 2);
        QVERIFY(m_session->isAroundEvent());
        m_session->setScope(ChainScope::Correlation);
        QTRY_COMPARE(m_session->scene()->graph->size(), 5);
    }
    void pastTheEdgeItReadsAgain() {
        show(2);
        QSignalSpy chains(m_session.get(), &ChainSession::chainChanged);
        m_session->setEdge(ChainEdge::Cross);
        QTRY_COMPARE(chains.count(), 1);
        QCOMPARE(m_session->scene()->graph->size(), 5);
    }
    void collapsesAndExpands() {
        show(1);
        const int rows = m_session->scene()->size();
        toggle("event-2");
        QTRY_COMPARE(m_session->scene()->size(), rows - 1);
        toggle("event-2");
        QTRY_COMPARE(m_session->scene()->size(), rows);
    }
    void quickChangesAllCount() {
        show(1);
        QSignalSpy arranged(m_session.get(), &ChainSession::sceneChanged);
        toggle("event-2");
        m_session->setFoldRepeats(false);
        m_session->setIdle(IdleTime::Shown);
        QTRY_VERIFY(m_session->scene()->idle == IdleTime::Shown);
        QCOMPARE(m_session->scene()->view.collapsed.size(), std::size_t{1});
        QVERIFY(!m_session->scene()->view.foldRepeats);
    }
    void whatHidesTheSelectionGivesWay() {
        show(1);
        const int rows = m_session->scene()->size();
        toggle("event-2");
        QTRY_COMPARE(m_session->scene()->size(), rows - 1);
        m_bench->workspace.selectEvent(m_bench->event(5));
        QTRY_COMPARE(m_session->scene()->size(), rows);
    }
    void focusShowsOnlyAPath() {
        show(5);
        m_session->setFocus(m_session->selected());
        QTRY_COMPARE(m_session->scene()->size(), 2);
        m_session->expandAll();
        QTRY_VERIFY(m_session->scene()->size() > 2);
    }
    void opensAnEventOnAnotherPage() {
        show(1);
        m_session->open(m_session->scene()->graph->find(EventId{"event-3"}), QStringLiteral("replay"));
        QTRY_COMPARE(m_bench->workspace.page(), QStringLiteral("replay"));
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-3"));
    }
    void findsAProcessByItsId() {
        m_session->setScope(ChainScope::Event);
        show(7);
        m_session->find(QStringLiteral("9f1c2b7e-process-one"));
        QTRY_COMPARE(m_session->scene()->graph->size(), 5);
        QCOMPARE(selectedId(), std::string("event-1"));
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("chains"));
        QVERIFY(!m_session->isAroundEvent());
    }
    void ofOneEventsChainItGoesToTheWholeProcess() {
        m_session->setScope(ChainScope::Event);
        show(1);
        QCOMPARE(m_session->scene()->graph->size(), 1);
        m_session->find(QStringLiteral("9f1c2b7e-process-one"));
        QTRY_COMPARE(m_session->scene()->graph->size(), 5);
    }
    void findsAnEventByItsId() {
        show(7);
        m_session->find(QStringLiteral("event-5"));
        QTRY_COMPARE(selectedId(), std::string("event-5"));
        QTRY_COMPARE(m_session->scene()->graph->size(), 5);
    }
    void whatIsNotStoredIsSaid() {
        show(2);
        QSignalSpy failed(m_session.get(), &ChainSession::failed);
        QSignalSpy notFound(m_session.get(), &ChainSession::notFound);
        m_session->find(QStringLiteral("nowhere"));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(notFound.count(), 1);
        QCOMPARE(m_session->scene()->graph->size(), 5); // what is shown stays
    }
    void failuresAreTold() {
        m_session->setWatched(true);
        QSignalSpy failed(m_session.get(), &ChainSession::failed);
        Event gone = m_bench->event(2);
        gone.correlation.text = "never-stored";
        m_bench->workspace.selectEvent(gone);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!m_session->isLoading());
        QVERIFY(!m_session->scene());
    }
    void anEventWithoutAnIdStandsAlone() {
        m_session->setWatched(true);
        Event bare = m_bench->event(9);
        bare.id.text.clear();
        m_bench->workspace.selectEvent(bare);
        QTRY_VERIFY(m_session->isAlone());
    }
    void anotherStoreForgetsIt() {
        show(2);
        m_session->setWatched(false);
        QVERIFY(m_bench->openStore());
        QVERIFY(!m_session->scene());
        QCOMPARE(m_session->selected(), -1);
    }

private:
    void show(int event) {
        m_session->setWatched(true);
        m_bench->workspace.selectEvent(m_bench->event(event));
        QTRY_VERIFY(m_session->scene() && !m_session->isLoading());
    }
    void toggle(const char* id) { m_session->toggle(m_session->scene()->rowOf(m_session->scene()->graph->find(EventId{id}))); }
    std::string selectedId() const {
        return m_session->selected() < 0 ? "" : m_session->scene()->graph->node(m_session->selected()).event.id.text;
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ChainSession> m_session;
};

LEFTFOLD_TEST(TstChainSession)
#include "tst_chain_session.moc"
