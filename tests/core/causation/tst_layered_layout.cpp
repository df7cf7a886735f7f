// SPDX-License-Identifier: Apache-2.0
#include "core/causation/layered_layout.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"
#include <map>

using namespace leftfold;
using namespace leftfold::test;

class TstLayeredLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCauseStandsInTheMiddleOfItsEffects();
    void treesStandApart();
    void anEmptyChainHasNoSize();
    void noTwoBoxesOverlapAndLinesGoRight();
    void theSameRowsGiveTheSamePicture();
    void findsTheBoxesOfAPart();
    void walksUpAndDownAColumn();
    void leavesOutWhatNobodyCouldTellApart();
    void findsTheLinesOfAPart();
    void aDeepAndALongChain();
};

void TstLayeredLayout::aCauseStandsInTheMiddleOfItsEffects() {
    const auto graph = graphOf({"a", "b <- a", "x <- b", "c <- a", "y <- c", "d <- a", "z <- d"});
    const auto layout = layeredLayout(chainRows(graph, {}));
    const auto& measures = layout.measures;
    QCOMPARE(layout.boxes[0].y, layout.boxes[3].y);
    QCOMPARE(layout.boxes[1].y, layout.boxes[2].y);
    QCOMPARE(layout.boxes[1].x, measures.boxWidth + measures.columnGap);
    QCOMPARE(layout.boxes[3].y - layout.boxes[1].y, measures.boxHeight + measures.rowGap);
    QCOMPARE(layout.height, 3 * measures.boxHeight + 2 * measures.rowGap);
    QCOMPARE(layout.width, 3 * measures.boxWidth + 2 * measures.columnGap);
}

void TstLayeredLayout::treesStandApart() {
    const auto layout = layeredLayout(chainRows(graphOf({"a", "b"}), {}));
    QCOMPARE(layout.boxes[1].y, layout.measures.boxHeight + layout.measures.rowGap + layout.measures.treeGap);
}

void TstLayeredLayout::anEmptyChainHasNoSize() {
    const auto layout = layeredLayout({});
    QCOMPARE(layout.width, 0.0);
    QCOMPARE(layout.height, 0.0);
    QVERIFY(LayoutIndex({}, layout).within(0, 0, 100, 100).empty());
}

void TstLayeredLayout::noTwoBoxesOverlapAndLinesGoRight() {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed));
        const auto rows = chainRows(graph, {});
        const auto layout = layeredLayout(rows);
        std::map<double, std::vector<double>> columns;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            columns[layout.boxes[row].x].push_back(layout.boxes[row].y);
            if (rows[row].parent >= 0)
                QVERIFY(layout.boxes[static_cast<std::size_t>(rows[row].parent)].x < layout.boxes[row].x);
            QVERIFY(layout.boxes[row].y >= 0 && layout.boxes[row].y + layout.measures.boxHeight <= layout.height + 1e-6);
        }
        for (auto& [x, places] : columns)
            for (std::size_t place = 1; place < places.size(); ++place)
                QVERIFY(places[place] - places[place - 1] >= layout.measures.boxHeight);
    }
}

void TstLayeredLayout::theSameRowsGiveTheSamePicture() {
    const auto first = layeredLayout(chainRows(randomGraph(7, 300), {}));
    const auto second = layeredLayout(chainRows(randomGraph(7, 300), {}));
    for (std::size_t row = 0; row < first.boxes.size(); ++row) {
        QCOMPARE(first.boxes[row].x, second.boxes[row].x);
        QCOMPARE(first.boxes[row].y, second.boxes[row].y);
    }
}

void TstLayeredLayout::findsTheBoxesOfAPart() {
    for (unsigned seed = 0; seed < 40; ++seed) {
        const auto rows = chainRows(randomGraph(seed, 120), {});
        const auto layout = layeredLayout(rows);
        const LayoutIndex index(rows, layout);
        const double left = layout.width * 0.2;
        const double right = layout.width * 0.6;
        const double top = layout.height * 0.3;
        const double bottom = layout.height * 0.5;
        auto found = index.within(left, top, right, bottom);
        std::sort(found.begin(), found.end());
        for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
            const auto& box = layout.boxes[static_cast<std::size_t>(row)];
            const bool touches =
                box.x <= right && box.x + layout.measures.boxWidth >= left && box.y <= bottom && box.y + layout.measures.boxHeight >= top;
            if (touches)
                QVERIFY(std::binary_search(found.begin(), found.end(), row));
            QCOMPARE(index.rowAt(box.x + 1, box.y + 1), row);
        }
    }
    const auto rows = chainRows(graphOf({"a"}), {});
    const auto layout = layeredLayout(rows);
    QCOMPARE(LayoutIndex(rows, layout).rowAt(-5, 5), -1);
}

void TstLayeredLayout::walksUpAndDownAColumn() {
    const auto rows = chainRows(graphOf({"a", "b <- a", "x <- b", "c <- a", "y <- c"}), {});
    const auto layout = layeredLayout(rows);
    const LayoutIndex index(rows, layout);
    QCOMPARE(index.neighbour(1, 1), 3);
    QCOMPARE(index.neighbour(3, -1), 1);
    QCOMPARE(index.neighbour(3, 1), -1);
    QCOMPARE(index.neighbour(0, -1), -1);
}

void TstLayeredLayout::aDeepAndALongChain() {
    std::vector<ChainEvent> events;
    for (int n = 0; n < 100'000; ++n)
        events.push_back(chainEvent("e" + std::to_string(n), n == 0 ? "" : "e" + std::to_string(n - 1), n));
    const auto layout = layeredLayout(chainRows(CausationGraph(std::move(events)), {}));
    QCOMPARE(layout.boxes.back().y, 0.0);
    QVERIFY(layout.width > 1.7e7);
}

void TstLayeredLayout::leavesOutWhatNobodyCouldTellApart() {
    std::vector<std::string> lines{"a"};
    for (int n = 0; n < 100; ++n)
        lines.push_back("b" + std::to_string(n) + " <- a");
    ChainView view;
    view.foldRepeats = false;
    const auto rows = chainRows(graphOf(lines), view);
    const auto layout = layeredLayout(rows);
    const LayoutIndex index(rows, layout);
    QCOMPARE(index.within(0, 0, layout.width, layout.height).size(), std::size_t{101});
    const double pitch = layout.measures.boxHeight + layout.measures.rowGap;
    QCOMPARE(index.within(0, 0, layout.width, layout.height, 10 * pitch).size(), std::size_t{11});
}

void TstLayeredLayout::findsTheLinesOfAPart() {
    std::vector<std::string> lines{"a"};
    for (int n = 0; n < 100; ++n)
        lines.push_back("b" + std::to_string(n) + " <- a");
    ChainView view;
    view.foldRepeats = false;
    const auto rows = chainRows(graphOf(lines), view);
    const auto layout = layeredLayout(rows);
    const LayoutIndex index(rows, layout);
    const double pitch = layout.measures.boxHeight + layout.measures.rowGap;
    const double gap = layout.measures.boxWidth + 1;
    // Between two boxes: one line up, one line down stand for all that pass.
    QCOMPARE(index.linesWithin(gap, 10 * pitch + 40, gap + 5, 10 * pitch + 45), (std::vector<int>{11, 12}));
    QCOMPARE(index.linesWithin(gap, 0, gap + 5, layout.height).size(), std::size_t{100});
    QVERIFY(index.linesWithin(0, 0, 10, layout.height).empty());
}

LEFTFOLD_TEST(TstLayeredLayout)
#include "tst_layered_layout.moc"
