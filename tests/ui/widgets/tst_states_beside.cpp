// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/states_beside.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstStatesBeside : public QObject {
    Q_OBJECT

    static StateTreeModel& values(const StatesBeside& states, const char* name) {
        return states.findChild<StateTree*>(QString::fromLatin1(name))->values();
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void theRightSideTellsWhatIsOther() {
        StatesBeside states;
        states.resize(800, 300);
        states.setTitles(QStringLiteral("real"), QStringLiteral("branch"));
        states.show(QStringLiteral("Order"), QStringLiteral("o-1"), parseJson(R"({"a":1,"b":2})").value(), parseJson(R"({"a":3})").value());
        auto& left = values(states, "leftState");
        auto& right = values(states, "rightState");
        QCOMPARE(left.rowCount(left.index(0, 0)), 2);
        QCOMPARE(right.rowCount(right.index(0, 0)), 2); // what is removed is still a row
        QCOMPARE(right.index(0, StateTreeModel::Content, right.index(0, 0)).data().toString(), QStringLiteral("1 \u2192 3"));
        QCOMPARE(left.index(0, 0).data(StateTreeModel::ChangeRole).toInt(), static_cast<int>(PlaceChange::None));
        states.clear();
        QCOMPARE(right.rowCount(), 0);
    }
};

LEFTFOLD_TEST(TstStatesBeside)
#include "tst_states_beside.moc"
