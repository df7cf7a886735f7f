// SPDX-License-Identifier: Apache-2.0
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;
using Lines = std::vector<std::string>;

class TstChainRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void causesStandAboveTheirEffects();
    void leavesThatAreAlikeStandInOneRow();
    void repeatsCanBeTakenApart();
    void aCollapsedRowTellsWhatItHides();
    void focusShowsCausesAndEffectsOnly();
    void anAbsentCauseStandsAboveAllThatNameIt();
    void theLastRowOfACauseIsMarked();
    void everyNodeStandsInOneRow();
};

void TstChainRows::causesStandAboveTheirEffects() {
    const auto graph = graphOf({"a", "b <- a", "c <- b", "d <- a", "e"});
    QCOMPARE(printed(graph, chainRows(graph, {.collapsed = {}, .foldRepeats = false, .unfolded = {}, .focus = -1})),
        (Lines{"a", "  b", "    c", "  d", "e"}));
}

void TstChainRows::leavesThatAreAlikeStandInOneRow() {
    const auto graph = graphOf({"a", "b <- a", "c <- a", "d <- c", "e <- a", "f <- a"});
    const auto rows = chainRows(graph, {});
    QCOMPARE(printed(graph, rows), (Lines{"a", "  b ×3", "  c", "    d"}));
    QCOMPARE(rows[1].repeats, (std::vector<int>{4, 5}));
    QCOMPARE(rowOfNode(graph, rows), (std::vector<int>{0, 1, 2, 3, 1, 1}));
}

void TstChainRows::repeatsCanBeTakenApart() {
    const auto graph = graphOf({"a", "b <- a", "c <- a", "d <- a"});
    ChainView view;
    view.unfolded = {1};
    QCOMPARE(printed(graph, chainRows(graph, view)), (Lines{"a", "  b", "  c", "  d"}));
}

void TstChainRows::aCollapsedRowTellsWhatItHides() {
    const auto graph = graphOf({"a", "b <- a", "c <- b", "d <- c", "e <- a"});
    ChainView view;
    view.collapsed = {1};
    QCOMPARE(printed(graph, chainRows(graph, view)), (Lines{"a", "  b (+2)", "  e"}));
    QCOMPARE(rowOfNode(graph, chainRows(graph, view)), (std::vector<int>{0, 1, -1, -1, 2}));
}

void TstChainRows::focusShowsCausesAndEffectsOnly() {
    const auto graph = graphOf({"a", "b <- a", "c <- a", "d <- b", "e <- d", "x"});
    ChainView view;
    view.focus = 3;
    QCOMPARE(printed(graph, chainRows(graph, view)), (Lines{"a", "  b", "    d", "      e"}));
}

void TstChainRows::anAbsentCauseStandsAboveAllThatNameIt() {
    const auto graph = graphOf({"a <- gone", "b", "c <- gone", "d <- a"});
    QCOMPARE(printed(graph, chainRows(graph, {})), (Lines{"?gone", "  a", "    d", "  c", "b"}));
    ChainView view;
    view.focus = 1;
    QCOMPARE(printed(graph, chainRows(graph, view)), (Lines{"b"}));
}

void TstChainRows::theLastRowOfACauseIsMarked() {
    const auto graph = graphOf({"a", "b <- a", "c <- b", "d <- a", "e <- d"});
    std::vector<bool> last;
    for (const auto& row : chainRows(graph, {}))
        last.push_back(row.last);
    QCOMPARE(last, (std::vector<bool>{true, false, true, true, true}));
}

void TstChainRows::everyNodeStandsInOneRow() {
    for (unsigned seed = 0; seed < 200; ++seed) {
        const auto graph = randomGraph(seed, 1 + static_cast<int>(seed));
        const auto rows = chainRows(graph, {});
        int nodes = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            nodes += rows[row].count();
            QVERIFY(rows[row].parent < static_cast<int>(row));
            if (rows[row].parent >= 0)
                QCOMPARE(rows[row].depth, rows[static_cast<std::size_t>(rows[row].parent)].depth + 1);
        }
        QCOMPARE(nodes, graph.size());
        const auto places = rowOfNode(graph, rows);
        QVERIFY(std::find(places.begin(), places.end(), -1) == places.end());
    }
}

LEFTFOLD_TEST(TstChainRows)
#include "tst_chain_rows.moc"
