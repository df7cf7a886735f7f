// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/chain_legend.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainLegend : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTypesAndSigns() {
        Theme::instance().install();
        ChainLegend legend;
        legend.resize(700, 24);
        legend.setContent({"Order", "", "Pay<b>ment"}, true, true, true);
        QVERIFY(legend.accessibleName().contains(QStringLiteral("critical path")));
        QVERIFY(legend.accessibleName().contains(QStringLiteral("(no type)")));
        QVERIFY(legend.toolTip().contains(QStringLiteral("Pay&lt;b&gt;ment")));
        QVERIFY(count(legend.grab().toImage(), typeColor("Order")) > 20);
    }
    void onlyWhatTheChainHas() {
        ChainLegend legend;
        legend.setContent({"Order"}, false, false, false);
        QCOMPARE(legend.accessibleName(), QStringLiteral("Legend: critical path, Order"));
        legend.resize(60, 24); // too narrow for both
        QCOMPARE(count(legend.grab().toImage(), typeColor("Order")), 0);
    }
};

LEFTFOLD_TEST(TstChainLegend)
#include "tst_chain_legend.moc"
