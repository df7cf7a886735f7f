// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstRowText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shortensIdsInTheMiddle() {
        QCOMPARE(shortId("o-1042"), std::string("o-1042"));
        QCOMPARE(shortId("9f1c2b7e-0000-4000-8000-0000000004be"), std::string("9f1c…04be"));
        QCOMPARE(shortId("礼礼礼礼礼礼礼礼"), std::string("礼礼…礼礼"));
    }
    void titlesABox() {
        const auto graph = graphOf({"a", "b <- a", "c <- a", "d <- gone"});
        const auto rows = chainRows(graph, {});
        QCOMPARE(rowTitle(graph, rows[0]), std::string("order.created"));
        QCOMPARE(rowTitle(graph, rows[1]), std::string("order.created ×2"));
        QCOMPARE(rowTitle(graph, rows[2]), std::string("missing cause"));
        QCOMPARE(rowSubtitle(graph, rows[0]), std::string("o-1"));
        QCOMPARE(rowSubtitle(graph, rows[1]), std::string("Order · +1.00 s"));
        QCOMPARE(rowSubtitle(graph, rows[2]), std::string("gone is not stored"));
    }
    void namesACauseOfAnotherChain() {
        CausationGraph graph({chainEvent("b", "a", 2)});
        graph.nameOutside({chainEvent("a", "", 1, "cart.checked_out")});
        const auto rows = chainRows(graph, {});
        QCOMPARE(rowTitle(graph, rows[0]), std::string("cart.checked_out"));
        QCOMPARE(rowSubtitle(graph, rows[0]), std::string("in another chain"));
    }
    void tellsLaterVersions() {
        auto event = chainEvent("a", "", 1);
        event.schemaVersion = 3;
        const CausationGraph graph({event});
        QCOMPARE(rowTitle(graph, chainRows(graph, {})[0]), std::string("order.created v3"));
    }
};

LEFTFOLD_TEST(TstRowText)
#include "tst_row_text.moc"
