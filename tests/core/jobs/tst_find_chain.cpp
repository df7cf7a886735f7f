// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_chain.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFindChain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        put("first", "process");
        put("second", "process");
        put("lonely", "");
        put("root", "root"); // a process that is named after its first event
        put("effect", "root");
    }
    void aCorrelationBeginsWithItsFirstEvent() {
        const auto found = findChain(m_store, "process");
        QVERIFY(found && found->isCorrelation);
        QCOMPARE(found->event.id.text, std::string("first"));
    }
    void anEventIsFound() {
        const auto found = findChain(m_store, "lonely");
        QVERIFY(found && !found->isCorrelation);
        QCOMPARE(found->event.id.text, std::string("lonely"));
        QVERIFY(findChain(m_store, "second").value().event.correlation == CorrelationId{"process"});
    }
    void ofBothTheProcessIsMeant() { QVERIFY(findChain(m_store, "root").value().isCorrelation); }
    void whatIsNotStoredIsSaid() {
        const auto found = findChain(m_store, "nowhere");
        QVERIFY(!found && found.error().code == ErrorCode::NotFound);
        QCOMPARE(found.error().message, std::string("The store has neither a correlation nor an event with the id nowhere."));
    }

private:
    void put(const char* id, const char* correlation) {
        Event event;
        event.id.text = id;
        event.correlation.text = correlation;
        event.aggregate = {"Order", "o-1"};
        event.type = event.storedType = "order.created";
        m_store.put(event);
    }
    MemoryStore m_store;
};

LEFTFOLD_TEST(TstFindChain)
#include "tst_find_chain.moc"
