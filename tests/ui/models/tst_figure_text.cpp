// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/figure_text.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace std::chrono_literals;

class TstFigureText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void widths() {
        QCOMPARE(slotWidthText(15s), QStringLiteral("15 s"));
        QCOMPARE(slotWidthText(30min), QStringLiteral("30 min"));
        QCOMPARE(slotWidthText(6h), QStringLiteral("6 h"));
        QCOMPARE(slotWidthText(24h * 7), QStringLiteral("7 d"));
    }
    void thePeakIsThatOfBothLines() {
        MessageFigures figures;
        QVERIFY(slotPeakText(figures).isEmpty());
        figures.arrived = {3, 1};
        figures.published = {0, 5};
        figures.slotWidth = 1h;
        QCOMPARE(slotPeakText(figures), QStringLiteral("up to 5 in 1 h"));
    }
    void axesAreNoFinerThanSlots() {
        const auto moment = *parseInstant("2026-03-01T09:14:02.113Z");
        QCOMPARE(axisTimeText(moment, 24h), QStringLiteral("2026-03-01"));
        QCOMPARE(axisTimeText(moment, 5min), QStringLiteral("2026-03-01 09:14"));
        QCOMPARE(axisTimeText(moment, 1s), QStringLiteral("2026-03-01 09:14:02"));
    }
    void everyBarHasAName() {
        QCOMPARE(static_cast<std::size_t>(ageNames().size()), MessageFigures().ages.size());
        QCOMPARE(static_cast<std::size_t>(attemptNames().size()), MessageFigures().attempts.size());
    }
    void whatCannotBeShownSaysWhy() {
        MessageFigures figures;
        QVERIFY(noFlowText(figures).isEmpty() && noAgesText(figures).isEmpty()); // nothing is measured yet
        figures.messages = 1400;
        QCOMPARE(noFlowText(figures), QStringLiteral("The store keeps no times of its messages."));
        QCOMPARE(noAgesText(figures), QStringLiteral("Nothing is waiting."));
        figures.undated = 1200;
        QVERIFY(noAgesText(figures).endsWith(QStringLiteral("200 waiting; since when, the store does not keep.")));
        figures.begin = Instant();
        figures.ages[2] = 1;
        QVERIFY(noFlowText(figures).isEmpty() && noAgesText(figures).isEmpty());
    }
    void whenAgesAreToldFor() {
        MessageFigures figures;
        QCOMPARE(measuredAtText(figures), QStringLiteral("now"));
        figures.atRest = true;
        figures.measuredAt = *parseInstant("2026-03-01T09:14:02Z");
        QVERIFY(measuredAtText(figures).contains(QStringLiteral("2026-03-01")));
    }
};

LEFTFOLD_TEST(TstFigureText)
#include "tst_figure_text.moc"
