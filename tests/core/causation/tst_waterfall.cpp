// SPDX-License-Identifier: Apache-2.0
#include "core/causation/waterfall.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstWaterfall : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBarGoesFromTheCauseToTheEvent() {
        const auto graph = graphOf({"a", "b <- a", "c <- b", "d <- a", "e <- d"}); // at 1, 2, 3, 4 and 5 s
        const auto made = waterfall(graph, chainRows(graph, {}), IdleTime::Shown);
        QCOMPARE(made.bars[1].from, 0.0);
        QCOMPARE(made.bars[1].to, 0.25);
        QCOMPARE(made.bars[2].from, 0.25);
        QCOMPARE(made.bars[4].to, 1.0);
        QVERIFY(made.bars[0].critical && made.bars[3].critical && made.bars[4].critical);
        QVERIFY(!made.bars[1].critical && !made.bars[1].backward);
    }
    void repeatsShareOneBar() {
        const auto graph = graphOf({"a", "b <- a", "c <- a"});
        const auto made = waterfall(graph, chainRows(graph, {}), IdleTime::Shown);
        QCOMPARE(made.bars.size(), std::size_t{2});
        QCOMPARE(made.bars[1].to, 1.0);
        QVERIFY(made.bars[1].critical);
    }
    void aClockThatRunsBackwardsIsMarked() {
        auto early = chainEvent("b", "a", 2);
        early.occurredAt = *early.occurredAt - std::chrono::seconds(5);
        const CausationGraph graph({chainEvent("a", "", 1), early});
        const auto bar = waterfall(graph, chainRows(graph, {}), IdleTime::Shown).bars[1];
        QVERIFY(bar.backward);
        QCOMPARE(bar.from, 0.0);
        QCOMPARE(bar.to, 1.0);
    }
    void withoutTimesThereIsNoBar() {
        auto timeless = chainEvent("a", "gone", 1);
        timeless.occurredAt.reset();
        const CausationGraph graph({timeless});
        const auto made = waterfall(graph, chainRows(graph, {}), IdleTime::Compressed);
        QCOMPARE(made.bars.size(), std::size_t{2});
        QVERIFY(!made.bars[0].known && !made.bars[1].known);
    }
};

LEFTFOLD_TEST(TstWaterfall)
#include "tst_waterfall.moc"
