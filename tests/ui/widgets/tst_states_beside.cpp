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
        const auto leftRow = [&](int row) { return left.index(row, StateTreeModel::Content, left.index(0, 0)); };
        QCOMPARE(leftRow(0).data().toString(), QStringLiteral("1"));
        QCOMPARE(leftRow(0).data(StateTreeModel::ChangeRole).toInt(), static_cast<int>(PlaceChange::Changed));
        QCOMPARE(leftRow(1).data(StateTreeModel::ChangeRole).toInt(), static_cast<int>(PlaceChange::Removed));
        states.clear();
        QCOMPARE(right.rowCount(), 0);
    }

    void bothSidesHaveTheSameRows() {
        StatesBeside states;
        states.resize(800, 300);
        states.show(QStringLiteral("Order"), QStringLiteral("o-1"), parseJson(R"({"a":1,"list":{"x":[1]}})").value(),
            parseJson(R"({"a":1,"list":{"x":[1]},"new":5})").value());
        auto& left = values(states, "leftState");
        auto& right = values(states, "rightState");
        QCOMPARE(left.rowCount(left.index(0, 0)), right.rowCount(right.index(0, 0)));
        const auto added = left.index(2, 0, left.index(0, 0));
        QCOMPARE(added.data().toString(), QString()); // there is none on this side
        QCOMPARE(right.index(2, 0, right.index(0, 0)).data().toString(), QStringLiteral("new"));
        auto* tree = states.findChild<StateTree*>(QStringLiteral("leftState"));
        auto* other = states.findChild<StateTree*>(QStringLiteral("rightState"));
        const auto list = left.index(1, 0, left.index(0, 0));
        for (const bool opened : {false, true}) {
            tree->setExpanded(list, opened);
            QCOMPARE(other->isExpanded(right.index(1, 0, right.index(0, 0))), opened);
        }
    }
};

LEFTFOLD_TEST(TstStatesBeside)
#include "tst_states_beside.moc"
