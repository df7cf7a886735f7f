// SPDX-License-Identifier: Apache-2.0
#include "tests/core/causation/chain_bench.h"
#include "tests/runner.h"
#include "ui/models/chain_texts.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::test;

class TstChainTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void titleAndFacts() {
        QCOMPARE(chainTitle({"9f1c2b7e-1234-04be"}, false), QStringLiteral("Chain 9f1c\u202604be"));
        QCOMPARE(chainTitle({"9f1c2b7e-1234-04be"}, true), QStringLiteral("Causes and effects"));
        QCOMPARE(facts(graphOf({"a", "b <- a", "c <- b"})), QStringLiteral("3 events \u00b7 2.00 s \u00b7 1 aggregate \u00b7 depth 2"));
        QCOMPARE(facts(CausationGraph()), QStringLiteral("0 events \u00b7 0 aggregates \u00b7 depth 0"));
    }
    void faultsAreCounted() {
        QCOMPARE(faultCount(ChainFault::MissingCause, 1), QStringLiteral("1 missing cause"));
        QCOMPARE(faultCount(ChainFault::Cycle, 2), QStringLiteral("2 cycles"));
        QCOMPARE(faultCount(ChainFault::BackwardClock, 1), QStringLiteral("1 backward clock"));
        QCOMPARE(faultCount(ChainFault::DuplicateId, 3), QStringLiteral("3 doubled ids"));
        QCOMPARE(faultWord(ChainFault::MissingCause, 1), QStringLiteral("1 missing"));
        QCOMPARE(faultWord(ChainFault::Cycle, 2), QStringLiteral("2 cycles"));
        QCOMPARE(faultWord(ChainFault::BackwardClock, 7), QStringLiteral("7 clock"));
        QCOMPARE(faultWord(ChainFault::DuplicateId, 1), QStringLiteral("1 doubled"));
    }
    void aRowTellsAllThatIsKnown() {
        const auto made = scene({"a", "b <- a"});
        const QString text = rowDescription(*made, 1, TimeDisplay::Utc);
        for (const char* part : {"order.created", "Order/o-1", "version 2", "position 2", "1.00 s after its cause", "event id b"})
            QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
        QCOMPARE(rowLatencyText(*made, 1), QStringLiteral("1.00 s"));
        QVERIFY(rowLatencyText(*made, 0).isEmpty());
    }
    void oddRowsSaySo() {
        const auto made = scene({"a <- gone", "b <- c", "c <- b", "d", "d"});
        QCOMPARE(rowFaultText(*made, 0), QStringLiteral("missing cause"));
        QVERIFY(rowDescription(*made, 0, TimeDisplay::Utc).contains(QStringLiteral("it is not in the store")));
        QVERIFY(rowDescription(*made, 1, TimeDisplay::Utc).contains(QStringLiteral("is not stored")));
        QCOMPARE(rowFaultText(*made, made->rowOf(1)), QStringLiteral("cycle"));
        QCOMPARE(rowFaultText(*made, made->rowOf(3)), QStringLiteral("doubled id"));
    }
    void aClockThatRunsBackwards() {
        const auto made = std::make_shared<const ChainScene>(
            std::make_shared<const CausationGraph>(std::vector<ChainEvent>{chainEvent("a", "", 9), chainEvent("b", "a", 4)}), ChainView(),
            IdleTime::Shown);
        QCOMPARE(rowFaultText(*made, 1), QStringLiteral("before its cause"));
    }
    void hostileNamesStayOnOneLine() {
        const auto made = std::make_shared<const ChainScene>(
            std::make_shared<const CausationGraph>(std::vector<ChainEvent>{chainEvent("a", "", 1, "one\ntwo\x01")}), ChainView(),
            IdleTime::Shown);
        QVERIFY(!rowTitleText(*made, 0).contains(QLatin1Char('\n')));
    }
    void asTextItIsIndentedAndBounded() {
        QCOMPARE(chainAsText(*scene({"a", "b <- a"})).count(QLatin1Char('\n')), 2);
        QVERIFY(chainAsText(*scene({"a", "b <- a"})).contains(QStringLiteral("\n  order.created")));
        std::vector<std::string> lines{"e0"};
        for (int n = 1; n < 2000; ++n)
            lines.push_back("e" + std::to_string(n) + " <- e" + std::to_string(n - 1));
        QVERIFY(chainAsText(*scene(lines)).size() < 2000 * 200);
    }

private:
    static QString facts(const CausationGraph& graph) { return chainFacts(graph, chainTotals(graph)); }
    static std::shared_ptr<const ChainScene> scene(const std::vector<std::string>& lines) {
        return std::make_shared<const ChainScene>(std::make_shared<const CausationGraph>(graphOf(lines)), ChainView(), IdleTime::Shown);
    }
};

LEFTFOLD_TEST(TstChainTexts)
#include "tst_chain_texts.moc"
