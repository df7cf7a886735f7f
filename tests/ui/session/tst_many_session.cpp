// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/session/many_bench.h"
#include "ui/session/many_session.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstManySession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ManyBench>();
        m_many = std::make_unique<ManySession>(m_bench->workspace, m_bench->session);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() {
        m_many.reset();
        m_bench.reset();
    }
    void aProcessUnderOneCursor() {
        m_many->showCorrelation(ManyBench::process);
        QTRY_COMPARE(m_many->frames().size(), 3u);
        QCOMPARE(m_many->many()->size(), 5u);
        QCOMPARE(m_many->cursor(), 5u); // at its end
        QCOMPARE(state(0), std::string(R"({"status":"paid","total":10})"));
        m_many->setCursor(2);
        QTRY_COMPARE(state(0), std::string(R"({"status":"created","total":10})"));
        QCOMPARE(state(1), std::string(R"({"amount":10,"state":"requested"})"));
        QCOMPARE(state(2), std::string("{}"));
        QCOMPARE(*m_many->moved(), 1u);
        m_many->setCursor(0);
        QTRY_COMPARE(state(0), std::string(R"({"status":"noted"})")); // what was there before the process
        QVERIFY(!m_many->moved());
        m_many->setCursor(99);
        QCOMPARE(m_many->cursor(), 5u);
    }
    void messagesStandBesideTheirEvents() {
        m_many->showCorrelation(ManyBench::process);
        QTRY_VERIFY(m_many->messages());
        QVERIFY(m_many->messages()->canBeTold);
        QCOMPARE(m_many->messages()->states.size(), 5u);
        QVERIFY(m_many->messages()->states[2] == MessageState::Failing);
        QVERIFY(!m_many->messages()->states[4]);
    }
    void chosenOnesComeAndGo() {
        m_many->add(ManyBench::order);
        QTRY_VERIFY(m_many->many());
        m_many->add(ManyBench::shipment);
        m_many->add(ManyBench::shipment);
        QTRY_COMPARE(m_many->many()->timelines().size(), 2u);
        QCOMPARE(m_many->many()->size(), 4u); // all their events, not those of a process alone
        m_many->remove(ManyBench::order);
        QTRY_COMPARE(m_many->many()->timelines().size(), 1u);
        m_many->remove(ManyBench::shipment);
        QVERIFY(!m_many->many() && !m_many->isAskedFor());
    }
    void oneMoreBesideAProcess() {
        m_many->showCorrelation(ManyBench::process);
        QTRY_VERIFY(m_many->many());
        m_many->add(ManyBench::order);
        QTRY_VERIFY(m_many->many()->size() == 6);
        QVERIFY(m_many->correlation().empty());
    }
    void theSelectionIsFoundHere() {
        m_many->showCorrelation(ManyBench::process);
        QTRY_VERIFY(m_many->many());
        m_bench->workspace.selectEvent(ManyBench::event(4));
        QCOMPARE(m_many->cursor(), 3u);
        m_bench->workspace.selectEvent(ManyBench::event(1)); // of no process
        QCOMPARE(m_many->cursor(), 3u);
    }
    void clocksOnlyWhenAsked() {
        m_many->showCorrelation(ManyBench::process);
        QTRY_VERIFY(m_many->many());
        QCOMPARE(m_many->many()->event(1).id.text, std::string("event-2"));
        QCOMPARE(m_many->many()->skew().back, 2u);
        m_many->setOrder(ManyOrder::ByClock);
        QTRY_COMPARE(m_many->many()->event(1).id.text, std::string("event-3"));
        QVERIFY(m_many->many()->skew().beforeCause > 0);
    }
    void whatIsNotThereIsTold() {
        QSignalSpy failed(m_many.get(), &ManySession::failed);
        m_many->showCorrelation(CorrelationId{"none"});
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!m_many->isLoading());
    }
    void anotherStoreForgetsIt() {
        m_many->showCorrelation(ManyBench::process);
        QTRY_VERIFY(m_many->many());
        QVERIFY(m_bench->openStore());
        QVERIFY(!m_many->many() && m_many->frames().empty());
    }

private:
    std::string state(std::size_t at) { return at < m_many->frames().size() ? toJson(m_many->frames()[at].after) : std::string(); }

    std::unique_ptr<ManyBench> m_bench;
    std::unique_ptr<ManySession> m_many;
};

LEFTFOLD_TEST(TstManySession)
#include "tst_many_session.moc"
