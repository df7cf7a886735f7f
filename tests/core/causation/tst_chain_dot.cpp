// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "tests/core/causation/hostile_chain.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstChainDot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesBoxesAndLines() {
        const auto graph = graphOf({"a", "b <- a", "c <- gone"});
        const std::string expected = "digraph \"chain c-1\" {\n"
                                     "  rankdir=LR;\n"
                                     "  node [shape=box, style=rounded, fontname=\"Inter,sans-serif\", fontsize=10];\n"
                                     "  n0 [label=\"order.created\\no-1\", color=\"#2f6bed\"];\n"
                                     "  n1 [label=\"order.created\\no-1 · +1.00 s\", color=\"#2f6bed\"];\n"
                                     "  n2 [label=\"missing cause\\ngone is not stored\", style=\"rounded,dashed\", color=\"#8a5e00\"];\n"
                                     "  n3 [label=\"order.created\\no-1\", color=\"#2f6bed\"];\n"
                                     "  n0 -> n1;\n"
                                     "  n2 -> n3;\n"
                                     "}\n";
        QCOMPARE(chainDot({graph, chainRows(graph, {}), "chain c-1"}), expected);
    }
    /// Graphviz itself says whether it can read it, where it is installed.
    void graphvizReadsHostileNames() {
        const auto program = QStandardPaths::findExecutable(QStringLiteral("dot"));
        if (program.isEmpty())
            QSKIP("Graphviz is not installed.");
        const auto graph = hostileChain();
        const auto rows = chainRows(graph, {});
        QProcess dot;
        dot.start(program, {QStringLiteral("-Tplain")});
        dot.write(QByteArray::fromStdString(chainDot({graph, rows, "\"}\\ digraph"})));
        dot.closeWriteChannel();
        QVERIFY(dot.waitForFinished());
        QCOMPARE(dot.exitCode(), 0);
        const auto plain = QString::fromUtf8(dot.readAllStandardOutput());
        QCOMPARE(plain.count(QStringLiteral("\nnode ")), static_cast<int>(rows.size()));
    }
};

LEFTFOLD_TEST(TstChainDot)
#include "tst_chain_dot.moc"
