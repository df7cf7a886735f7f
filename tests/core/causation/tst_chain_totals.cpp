// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_totals.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstChainTotals : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAggregatesAndTypes() {
        std::vector<ChainEvent> events{chainEvent("a", "", 1), chainEvent("b", "a", 2), chainEvent("c", "b", 3)};
        events[1].aggregate = {"Zebra", "o-1"};
        events[2].aggregate = {"Zebra", "o-2"};
        const auto totals = chainTotals(CausationGraph(std::move(events)));
        QCOMPARE(totals.aggregates, std::int64_t{3});
        QCOMPARE(totals.aggregateTypes, (std::vector<std::string>{"Zebra", "Order"}));
    }
    void lastsFromTheFirstToTheLastByTheClock() {
        std::vector<ChainEvent> events{chainEvent("a", "", 20), chainEvent("b", "a", 5), chainEvent("c", "b", 9)};
        events[2].occurredAt.reset();
        QVERIFY(chainTotals(CausationGraph(std::move(events))).lasted == std::chrono::seconds(15));
    }
    void anEmptyChain() {
        const auto totals = chainTotals({});
        QCOMPARE(totals.aggregates, std::int64_t{0});
        QVERIFY(!totals.lasted);
    }
};

LEFTFOLD_TEST(TstChainTotals)
#include "tst_chain_totals.moc"
