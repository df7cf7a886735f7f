// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_scene.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstChainScene : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesRowsAmongAllPictures() {
        const auto graph = std::make_shared<const CausationGraph>(graphOf({"a", "b <- a", "c <- gone", "d <- e", "e <- d"}));
        const ChainScene scene(graph, {}, IdleTime::Shown);
        QCOMPARE(scene.layout.boxes.size(), scene.rows.size());
        QCOMPARE(scene.waterfall.bars.size(), scene.rows.size());
        for (int node = 0; node < graph->size(); ++node)
            QCOMPARE(scene.row(scene.rowOf(node)).node, node);
        QCOMPARE(scene.rowOf(-1), -1);
        QCOMPARE(scene.rowOf(99), -1);
        QCOMPARE(scene.firstEffect(scene.rowOf(0)), scene.rowOf(1));
        QCOMPARE(scene.firstEffect(scene.rowOf(1)), -1);
        QCOMPARE(scene.cuts.size(), std::size_t{1});
        QCOMPARE(scene.index.rowAt(scene.box(1).x + 1, scene.box(1).y + 1), 1);
    }
    void anAbsentCauseIsNoEvent() {
        const ChainScene scene(std::make_shared<const CausationGraph>(graphOf({"a <- gone"})), {}, IdleTime::Shown);
        QVERIFY(!scene.nodeOf(0));
        QCOMPARE(scene.absentOf(0)->id, std::string("gone"));
        QVERIFY(!scene.absentOf(1));
        QCOMPARE(scene.nodeOf(1)->event.id.text, std::string("a"));
    }
    /// However many circles there are, only those near the window are looked at, and none that reaches into it is forgotten.
    void cutsAreFoundByTheirHeight() {
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const auto graph = std::make_shared<const CausationGraph>(randomGraph(seed, 400));
            const ChainScene scene(graph, {}, IdleTime::Shown);
            std::mt19937 random(seed);
            for (int window = 0; window < 20; ++window) {
                const double top = static_cast<double>(random() % static_cast<unsigned>(scene.layout.height + 1)) - 50;
                const double bottom = top + static_cast<double>(random() % 900);
                const auto found = scene.cutsWithin(top, bottom);
                int inside = 0;
                for (const int cut : scene.cuts) {
                    const int closes = scene.rowOf(scene.nodeOf(cut)->closes);
                    const auto [low, high] = std::minmax(scene.box(cut).y, scene.box(closes).y);
                    const bool reaches = low <= bottom && high >= top;
                    QVERIFY(!reaches || std::find(found.begin(), found.end(), cut) != found.end());
                    inside += scene.box(cut).y >= top && scene.box(cut).y <= bottom ? 1 : 0;
                }
                QVERIFY(std::ssize(found) <= inside + 2);
            }
        }
    }
    void whatIsHiddenHasNoRow() {
        ChainView view;
        view.collapsed.insert(0);
        const ChainScene scene(std::make_shared<const CausationGraph>(graphOf({"a", "b <- a"})), view, IdleTime::Shown);
        QCOMPARE(scene.size(), 1);
        QCOMPARE(scene.rowOf(1), -1);
    }
};

LEFTFOLD_TEST(TstChainScene)
#include "tst_chain_scene.moc"
