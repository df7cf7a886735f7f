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
    void withoutAnIndexTheStoreIsWalkedOnce() {
        Unindexed store;
        for (int n = 0; n < 1000; ++n)
            put(store, "e" + std::to_string(n), "one", n + 1);
        put(store, "other", "two", 2000);
        put(store, "e999", "two", 2001);
        put(store, "", "two", 2002);
        QCOMPARE(twinsOf(store, "one").size(), std::size_t{1});
        QCOMPARE(store.lookups, 0);
        store.lookups = 0;
        QCOMPARE(twinsOf(store, "two").size(), std::size_t{1}); // few: the engine's own walk is the cheaper one
        QCOMPARE(store.lookups, 1);
    }
    void theWalkCanBeCancelled() {
        Unindexed store;
        for (int n = 0; n < 5000; ++n)
            put(store, "e" + std::to_string(n), "one", n + 1);
        NoProgress progress;
        const auto chain = traceChain(store, {.correlation = CorrelationId{"one"}, .event = {}}, progress);
        struct Impatient final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } impatient;
        QCOMPARE(findTwins(store, chain.value().graph, impatient).error().code, ErrorCode::Cancelled);
    }

private:
    class Unindexed final : public MemoryStore {
    public:
        bool findsById() const override { return false; }
        Result<EventPage> read(const EventQuery& query) override {
            lookups += query.anyId.empty() ? 0 : 1;
            return MemoryStore::read(query);
        }
        int lookups = 0;
    };
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
