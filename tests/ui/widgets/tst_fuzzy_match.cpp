// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/fuzzy_match.h"

using namespace leftfold::ui;

class TstFuzzyMatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lettersInOrder() {
        QVERIFY(fuzzyMatch(QStringLiteral("oia"), QStringLiteral("order.item_added")));
        QVERIFY(fuzzyMatch(QStringLiteral("RESET"), QStringLiteral("Reset layout")));
        QVERIFY(fuzzyMatch(QStringLiteral("re la"), QStringLiteral("Reset layout")));
        QVERIFY(!fuzzyMatch(QStringLiteral("xo"), QStringLiteral("order.item_added")));
        QVERIFY(!fuzzyMatch(QStringLiteral("dro"), QStringLiteral("ord")));
    }
    void nothingTypedFitsEverything() { QCOMPARE(fuzzyMatch({}, QStringLiteral("Events"))->places.size(), std::size_t(0)); }
    void wordStartsAreMeant() {
        const auto match = fuzzyMatch(QStringLiteral("oia"), QStringLiteral("order.item_added"));
        QCOMPARE(match->places, (std::vector<int>{0, 6, 11}));
    }
    void theBetterFitScoresHigher_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("beginning") << QStringLiteral("re") << QStringLiteral("Replay") << QStringLiteral("Close store");
        QTest::newRow("shorter") << QStringLiteral("events") << QStringLiteral("Events") << QStringLiteral("Events of the last day");
        QTest::newRow("run of letters") << QStringLiteral("ship") << QStringLiteral("order.shipped") << QStringLiteral("show it in page");
        QTest::newRow("whole id") << QStringLiteral("o-104") << QStringLiteral("Order/o-104") << QStringLiteral("Order/o-1904");
    }
    void theBetterFitScoresHigher() {
        QFETCH(QString, typed);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(fuzzyMatch(typed, better)->score > fuzzyMatch(typed, worse)->score);
    }
};

LEFTFOLD_TEST(TstFuzzyMatch)
#include "tst_fuzzy_match.moc"
