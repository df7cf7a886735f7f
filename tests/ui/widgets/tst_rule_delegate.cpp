// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/rule_list_model.h"
#include "ui/widgets/rule_delegate.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstRuleDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStepsRuleHasABar() {
        Theme::instance().install();
        RuleListModel model;
        model.show(rulesIn(ReducerDocument(R"({"when":{"a":[],"b":[]}})").root()));
        RuleEffect effect;
        effect.pattern = "b";
        effect.changes = {{Change::Kind::Add, JsonPointer(), {}, {}}};
        model.setEffects({effect});
        const RuleDelegate delegate;
        QCOMPARE(count(painted(delegate, model.index(0)), tokens().accent), 0);
        QVERIFY(count(painted(delegate, model.index(1)), tokens().accent) > 20);
        QVERIFY(delegate.sizeHint({}, model.index(0)).height() > 10);
    }
};

LEFTFOLD_TEST(TstRuleDelegate)
#include "tst_rule_delegate.moc"
