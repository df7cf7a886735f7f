// SPDX-License-Identifier: Apache-2.0
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstCausationGraph : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void putsEffectsUnderTheirCause();
    void listsCausesThatAreAbsent();
    void tellsAbsentFromOutside();
    void cutsACycleAtItsFirstEvent();
    void anEventMayNameItself();
    void whatHangsOnACycleIsNoPartOfIt();
    void effectsStandUnderTheLastTwinBeforeThem();
    void measuresEachHop();
    void theCriticalPathEndsWithTheLastEvent();
    void anEmptyChain();
    void anEventWithoutAnIdHasNoEffects();
    void keepsEveryNodeOfAnyGraph();
    void depthCostsNothing();
    void breadthCostsNothing();
};

void TstCausationGraph::putsEffectsUnderTheirCause() {
    const auto graph = graphOf({"a", "b <- a", "c <- a", "d <- c"});
    QCOMPARE(graph.tops(), std::vector<int>{0});
    const auto effects = graph.effects(0);
    QCOMPARE(std::vector<int>(effects.begin(), effects.end()), (std::vector<int>{1, 2}));
    QCOMPARE(graph.node(0).link, Link::Root);
    QCOMPARE(graph.node(3).link, Link::Known);
    QCOMPARE(graph.node(3).depth, 2);
    QCOMPARE(graph.depth(), 2);
    QCOMPARE(graph.pathTo(3), (std::vector<int>{0, 2, 3}));
}

void TstCausationGraph::listsCausesThatAreAbsent() {
    const auto graph = graphOf({"a", "b <- gone", "c <- gone", "d <- lost"});
    QCOMPARE(graph.absentCauses().size(), std::size_t{2});
    QCOMPARE(graph.absentCauses()[0].id, std::string("gone"));
    QCOMPARE(graph.absentCauses()[0].effects, (std::vector<int>{1, 2}));
    QCOMPARE(graph.count(Link::Missing), 3);
    QCOMPARE(graph.tops().size(), std::size_t{4});
}

void TstCausationGraph::tellsAbsentFromOutside() {
    CausationGraph graph({chainEvent("b", "elsewhere", 5), chainEvent("c", "gone", 6)});
    graph.nameOutside({chainEvent("elsewhere", "", 2)});
    QCOMPARE(graph.node(0).link, Link::Outside);
    QCOMPARE(*graph.node(0).latency, std::chrono::microseconds(3'000'000));
    QCOMPARE(graph.absentCauses()[0].event->id.text, std::string("elsewhere"));
    QCOMPARE(graph.node(1).link, Link::Missing);
    QVERIFY(!graph.node(1).latency);
}

void TstCausationGraph::cutsACycleAtItsFirstEvent() {
    const auto graph = graphOf({"a <- c", "b <- a", "c <- b"});
    QCOMPARE(graph.cycles(), (std::vector<std::vector<int>>{{0, 1, 2}}));
    QCOMPARE(graph.tops(), std::vector<int>{0});
    QCOMPARE(graph.node(0).closes, 2);
    QCOMPARE(graph.count(Link::Cyclic), 3);
    QCOMPARE(graph.depth(), 2);
}

void TstCausationGraph::anEventMayNameItself() {
    const auto graph = graphOf({"a <- a", "b <- a"});
    QCOMPARE(graph.cycles(), (std::vector<std::vector<int>>{{0}}));
    QCOMPARE(graph.node(0).closes, 0);
    QCOMPARE(graph.node(1).link, Link::Known);
}

void TstCausationGraph::whatHangsOnACycleIsNoPartOfIt() {
    const auto graph = graphOf({"x <- b", "a <- b", "b <- a", "y <- x"});
    QCOMPARE(graph.cycles(), (std::vector<std::vector<int>>{{1, 2}}));
    QCOMPARE(graph.node(0).link, Link::Known);
    QCOMPARE(graph.node(3).depth, 3);
}

void TstCausationGraph::effectsStandUnderTheLastTwinBeforeThem() {
    const auto graph = graphOf({"a", "b <- a", "a", "c <- a", "a"});
    QCOMPARE(graph.node(1).cause, 0);
    QCOMPARE(graph.node(3).cause, 2);
    QVERIFY(graph.node(0).twin && graph.node(2).twin && graph.node(4).twin && !graph.node(1).twin);
    QCOMPARE(graph.find(EventId{"a"}), 0);
    QCOMPARE(graph.find(EventId{"z"}), -1);
    QCOMPARE(graphOf({"b <- a", "a", "a"}).node(0).cause, 1); // a cause stored after its effect
}

void TstCausationGraph::measuresEachHop() {
    auto late = chainEvent("b", "a", 2);
    late.occurredAt = *late.occurredAt - std::chrono::seconds(10);
    auto timeless = chainEvent("c", "a", 3);
    timeless.occurredAt.reset();
    const CausationGraph graph({chainEvent("a", "", 1), late, timeless});
    QVERIFY(!graph.node(0).latency);
    QCOMPARE(*graph.node(1).latency, std::chrono::microseconds(-9'000'000));
    QVERIFY(!graph.node(2).latency);
}

void TstCausationGraph::theCriticalPathEndsWithTheLastEvent() {
    QCOMPARE(graphOf({"a", "b <- a", "c <- a", "d <- b", "e <- c", "f <- b"}).criticalPath(), (std::vector<int>{0, 1, 5}));
}

void TstCausationGraph::anEmptyChain() {
    const CausationGraph graph(std::vector<ChainEvent>{});
    QCOMPARE(graph.size(), 0);
    QVERIFY(graph.criticalPath().empty());
    QCOMPARE(graph.depth(), 0);
}

void TstCausationGraph::anEventWithoutAnIdHasNoEffects() {
    const auto graph = graphOf({"", " <- ", "b"});
    QCOMPARE(graph.count(Link::Root), 3);
    QVERIFY(!graph.node(0).twin);
}

void TstCausationGraph::keepsEveryNodeOfAnyGraph() {
    for (unsigned seed = 0; seed < 300; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed));
        std::vector<int> seen(static_cast<std::size_t>(graph.size()));
        auto open = graph.tops();
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            QCOMPARE(++seen[static_cast<std::size_t>(node)], 1);
            const int cause = graph.node(node).cause;
            QCOMPARE(graph.node(node).depth, cause < 0 ? 0 : graph.node(cause).depth + 1);
            for (const int effect : graph.effects(node)) {
                QCOMPARE(graph.node(effect).cause, node);
                QCOMPARE(graph.node(effect).event.causation.text, graph.node(node).event.id.text);
                open.push_back(effect);
            }
        }
        QCOMPARE(std::count(seen.begin(), seen.end(), 1), graph.size());
    }
}

void TstCausationGraph::depthCostsNothing() {
    std::vector<ChainEvent> events;
    for (int n = 0; n < 200'000; ++n)
        events.push_back(chainEvent("e" + std::to_string(n), n == 0 ? "" : "e" + std::to_string(n - 1), n));
    const CausationGraph graph(std::move(events));
    QCOMPARE(graph.depth(), 199'999);
    QCOMPARE(graph.criticalPath().size(), std::size_t{200'000});
}

void TstCausationGraph::breadthCostsNothing() {
    std::vector<ChainEvent> events{chainEvent("top", "", 0)};
    for (int n = 1; n <= 100'000; ++n)
        events.push_back(chainEvent("e" + std::to_string(n), "top", n));
    for (int n = 1; n <= 100'000; ++n)
        events.push_back(chainEvent("twin", "twin", 100'000 + n));
    const CausationGraph graph(std::move(events));
    QCOMPARE(graph.effects(0).size(), std::size_t{100'000});
    QCOMPARE(graph.size(), 200'001);
}

LEFTFOLD_TEST(TstCausationGraph)
#include "tst_causation_graph.moc"
