// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/state_tree_delegate.h"
#include "ui/widgets/theme.h"
#include <set>

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstStateTreeDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyChangeHasSignAndWord() {
        std::set<QString> signs;
        for (const auto change : {PlaceChange::Added, PlaceChange::Removed, PlaceChange::Changed}) {
            signs.insert(changeLook(change)->sign);
            QVERIFY(!changeLook(change)->word.isEmpty());
        }
        QCOMPARE(signs.size(), std::size_t{3});
        QVERIFY(!changeLook(PlaceChange::None));
        QVERIFY(!changeLook(PlaceChange::Inside));
    }
    void changedTextWearsItsColour() {
        Theme::instance().install();
        StateTreeModel model;
        model.setChange({}, parseJson(R"({"a":1,"b":2})").value(), parseJson(R"({"a":1,"b":33333})").value());
        const StateTreeDelegate delegate;
        QVERIFY(count(painted(delegate, model.index(1, 1)), tokens().changed) > 0);
        QCOMPARE(count(painted(delegate, model.index(0, 1)), tokens().changed), 0);
        QVERIFY(count(painted(delegate, model.index(0, 1)), tokens().text) > 0);
    }
};

LEFTFOLD_TEST(TstStateTreeDelegate)
#include "tst_state_tree_delegate.moc"
