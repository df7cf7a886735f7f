// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstStateTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changedRowsHaveTheirGround() {
        Theme::instance().install();
        StateTree tree;
        tree.resize(600, 300);
        tree.values().setChange(QStringLiteral("Order"), parseJson(R"({"status":"paid","coupon":1,"id":7})").value(),
            parseJson(R"({"status":"shipped","id":7,"shipment":{}})").value());
        tree.openUpTo(20);
        const QImage image = tree.grab().toImage();
        for (const QColor& ground : {tokens().addedSoft, tokens().changedSoft, tokens().removedSoft})
            QVERIFY(count(image, ground) > 2000);
        QVERIFY(tree.valueColumn() > 100);
    }
};

LEFTFOLD_TEST(TstStateTree)
#include "tst_state_tree.moc"
