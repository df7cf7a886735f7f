// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_findings.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstChainFindings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSoundChainHasNone() { QVERIFY(chainFindings(graphOf({"a", "b <- a"})).empty()); }
    void namesAMissingCauseOnce() {
        const auto found = chainFindings(graphOf({"a <- gone", "b <- gone"}));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].fault, ChainFault::MissingCause);
        QCOMPARE(found[0].nodes, (std::vector<int>{0, 1}));
        QCOMPARE(found[0].sentence,
            std::string("order.created of Order/o-1 (version 1) and 1 other name the cause gone, which is not in the store."));
    }
    void aCauseInAnotherChainIsNoFault() {
        CausationGraph graph({chainEvent("b", "a", 2)});
        QCOMPARE(chainFindings(graph).size(), std::size_t{1});
        graph.nameOutside({chainEvent("a", "", 1)});
        QVERIFY(chainFindings(graph).empty());
    }
    void namesCircles() {
        QCOMPARE(chainFindings(graphOf({"a <- a"}))[0].sentence,
            std::string("order.created of Order/o-1 (version 1) names itself as its cause."));
        const auto found = chainFindings(graphOf({"a <- c", "b <- a", "c <- b"}));
        QCOMPARE(found[0].fault, ChainFault::Cycle);
        QVERIFY(found[0].sentence.ends_with("caused each other, in a circle of 3 events."));
    }
    void namesTheWorstBackwardClock() {
        auto early = chainEvent("b", "a", 2);
        early.occurredAt = *early.occurredAt - std::chrono::hours(3);
        auto little = chainEvent("c", "a", 3);
        little.occurredAt = *little.occurredAt - std::chrono::seconds(4);
        const auto found = chainFindings(CausationGraph({chainEvent("a", "", 1), early, little}));
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].nodes, (std::vector<int>{1, 2}));
        QCOMPARE(found[0].sentence,
            std::string(
                "order.created of Order/o-1 (version 2) happened 2 h 59 min before its cause by the clock, the most of 2 such events."));
    }
    void namesTwinsInOtherChains() {
        auto twin = chainEvent("b", "", 9);
        twin.correlation.text = "elsewhere";
        const auto found = twinFindings(graphOf({"a", "b <- a"}), {twin, chainEvent("stranger", "", 10)});
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].fault, ChainFault::DuplicateId);
        QCOMPARE(found[0].nodes, std::vector<int>{1});
        QCOMPARE(found[0].sentence,
            std::string("order.created of Order/o-1 (version 2) has the id b, and so has order.created of Order/o-1 (version 9), which "
                        "stands in the chain elsewhere."));
    }
    void namesDoubledIds() {
        const auto found = chainFindings(graphOf({"a", "b <- a", "a"}));
        QCOMPARE(found[0].fault, ChainFault::DuplicateId);
        QCOMPARE(found[0].nodes, (std::vector<int>{0, 2}));
    }
};

LEFTFOLD_TEST(TstChainFindings)
#include "tst_chain_findings.moc"
