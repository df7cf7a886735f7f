// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/find_twins.h"
#include "core/jobs/trace_chain.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFindTwins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twinsInOtherChainsAreFound() {
        MemoryStore store;
        put(store, "a", "one", 1);
        put(store, "twin", "one", 2);
        put(store, "twin", "two", 3);
        put(store, "b", "two", 4);
        const auto twins = twinsOf(store, "one");
        QCOMPARE(twins.size(), std::size_t{1});
        QCOMPARE(twins.front().correlation.text, std::string("two"));
        QCOMPARE(twinsOf(store, "two").front().correlation.text, std::string("one"));
    }
    void twinsOfTheSameChainAreKnown() {
        MemoryStore store;
        put(store, "twin", "one", 1);
        put(store, "twin", "one", 2);
        put(store, "", "one", 3); // no id is no twin of no id
        put(store, "", "two", 4);
        QVERIFY(twinsOf(store, "one").empty());
    }
    void longChainsAreAskedAboutInPieces() {
        MemoryStore store;
        for (int n = 0; n < 1000; ++n)
            put(store, "e" + std::to_string(n), "one", n + 1);
        put(store, "e0", "two", 2001);
        put(store, "e400", "two", 2002);
        put(store, "e999", "two", 2003);
        QCOMPARE(twinsOf(store, "one").size(), std::size_t{3});
    }

private:
    static void put(MemoryStore& store, const std::string& id, const char* correlation, int n) {
        Event event;
        event.position = Position{n};
        event.id.text = id;
        event.correlation.text = correlation;
        event.aggregate = {"Order", "o-1"};
        event.version = Version{n};
        event.type = event.storedType = "order.created";
        store.put(event);
    }
    static std::vector<ChainEvent> twinsOf(MemoryStore& store, const char* correlation) {
        NoProgress progress;
        const auto chain = traceChain(store, {.correlation = CorrelationId{correlation}, .event = {}}, progress);
        return findTwins(store, chain.value().graph, progress).value();
    }
};

LEFTFOLD_TEST(TstFindTwins)
#include "tst_find_twins.moc"
