// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/measure_rules.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMeasureRules : public QObject {
    Q_OBJECT

    static void put(MemoryStore& store, const AggregateId& aggregate, const std::string& type, int version) {
        Event event;
        event.type = type;
        event.aggregate = aggregate;
        event.version = Version{version};
        event.payload.bytes = "{}";
        event.payload.storedSize = 2;
        store.put(event);
    }

    static void fill(MemoryStore& store) {
        put(store, {"Order", "o-1"}, "order.created", 1);
        put(store, {"Order", "o-2"}, "order.created", 1);
        put(store, {"Order", "o-2"}, "order.created", 2);
        put(store, {"Basket", "b-1"}, "order.created", 1);
    }

private Q_SLOTS:
    /// Each history begins at the initial state: the rule changes something once in each.
    void everyAggregateOfTheTypeIsFolded() {
        MemoryStore store;
        fill(store);
        const auto reducer =
            RuleReducer::parse(R"({"leftfold":"reducer/1","when":{"order.created":[{"op":"add","path":"/a","value":1}]}})", "r.json")
                .value();
        NoProgress progress;
        const auto coverage = measureRules(store, "Order", reducer, nullptr, progress).value();
        QCOMPARE(coverage.histories, 2u);
        QCOMPARE(coverage.events, 3u);
        QCOMPARE(coverage.rules[0].events, 3u);
        QCOMPARE(coverage.rules[0].changed, 2u);
        QCOMPARE(measureRules(store, "None", reducer, nullptr, progress).error().message,
            std::string("There is no aggregate of type None in this store."));
    }

    void typesAreKnown() {
        MemoryStore store;
        fill(store);
        NoProgress progress;
        QVERIFY(isAggregateType(store, "Order", progress).value());
        QVERIFY(!isAggregateType(store, "o-1", progress).value());
        QVERIFY(!isAggregateType(store, "a \"quoted\" * one", progress).value());
    }
};

LEFTFOLD_TEST(TstMeasureRules)
#include "tst_measure_rules.moc"
