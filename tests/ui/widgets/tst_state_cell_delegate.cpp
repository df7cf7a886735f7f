// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/state_table_model.h"
#include "ui/widgets/state_cell_delegate.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstStateCellDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatChangedStandsOnItsGround() {
        Theme::instance().install();
        StateTableModel model;
        const Value before = parseJson(R"([{"id":1,"n":1},{"id":2,"n":1}])").value();
        model.setArray(&before, parseJson(R"([{"id":1,"n":33},{"id":3,"n":1}])").value());
        const StateCellDelegate delegate;
        QVERIFY(count(painted(delegate, model.index(0, 1)), tokens().changedSoft) > 0);
        QVERIFY(count(painted(delegate, model.index(1, 0)), tokens().addedSoft) > 0);
        QVERIFY(count(painted(delegate, model.index(2, 0)), tokens().removedSoft) > 0);
        QCOMPARE(count(painted(delegate, model.index(0, 0)), tokens().changedSoft), 0);
    }
};

LEFTFOLD_TEST(TstStateCellDelegate)
#include "tst_state_cell_delegate.moc"
