// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/cost_bar.h"
#include "ui/widgets/theme.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstCostBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void saysWhatItCostsAndWhatWouldHelp() {
        CostBar bar;
        QVERIFY(!bar.isVisible());
        bar.show({.readsEverything = true, .rows = 500, .unindexed = "correlation", .remedy = "CREATE INDEX x;"});
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.findChild<QLabel*>(QStringLiteral("costSentence"))->text(),
            QStringLiteral("This filter reads all 500 rows: nothing indexes correlation."));
        bar.findChild<QPushButton*>(QStringLiteral("costRemedy"))->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("CREATE INDEX x;"));
        bar.show({.readsEverything = true, .rows = 500, .unindexed = "data.x"});
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("costRemedy"))->isVisible());
    }
};

LEFTFOLD_TEST(TstCostBar)
#include "tst_cost_bar.moc"
