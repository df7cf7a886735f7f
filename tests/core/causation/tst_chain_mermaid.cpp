// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "tests/core/causation/hostile_chain.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstChainMermaid : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesBoxesAndLines() {
        const auto graph = graphOf({"a", "b <- a", "c <- gone"});
        const auto text = chainMermaid({graph, chainRows(graph, {}), "chain"});
        const std::string expected = "flowchart LR\n"
                                     "  n0[\"order.created<br/>o-1\"]:::t0\n"
                                     "  n1[\"order.created<br/>o-1 · +1.00 s\"]:::t0\n"
                                     "  n2[\"missing cause<br/>gone is not stored\"]:::absent\n"
                                     "  n3[\"order.created<br/>o-1\"]:::t0\n"
                                     "  n0 --> n1\n"
                                     "  n2 -.-> n3\n";
        QCOMPARE(text.substr(0, expected.size()), expected);
    }
    void aCycleIsClosedByALineOfItsOwn() {
        const auto graph = graphOf({"a <- b", "b <- a"});
        QVERIFY(chainMermaid({graph, chainRows(graph, {}), ""}).find("  n1 -. cycle .-> n0\n") != std::string::npos);
    }
    /// Every label stays between its quotes, whatever a name holds.
    void namesStayNames() {
        const auto graph = hostileChain();
        const auto text = QString::fromStdString(chainMermaid({graph, chainRows(graph, {}), ""}));
        static const QRegularExpression allowed(QStringLiteral(
            R"re(^(flowchart LR|  n\d+\["[^"<>\[\]{}()|`%&\\]*<br/>[^"<>\[\]{}()|`%&\\]*"\]:::\w+|  n\d+ (-->|-\.->|-\. cycle \.->) n\d+|  classDef .*|)$)re"));
        for (const auto& line : text.split(QLatin1Char('\n')))
            QVERIFY2(allowed.match(line).hasMatch(), qPrintable(line));
    }
};

LEFTFOLD_TEST(TstChainMermaid)
#include "tst_chain_mermaid.moc"
