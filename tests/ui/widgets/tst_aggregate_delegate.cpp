// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/aggregate_list_model.h"
#include "ui/widgets/aggregate_delegate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstAggregateDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsEveryColumn() {
        Theme::instance().install();
        AggregateListModel model;
        AggregateSummary order;
        order.id = {"Order", "o-1"};
        order.events = 12;
        order.firstVersion = order.lastVersion = Version{12};
        model.append({order});
        const AggregateDelegate delegate;
        QVERIFY(count(painted(delegate, model.index(0, AggregateListModel::Type)), typeColor("Order")) >= 36);
        for (int column = 0; column < AggregateListModel::columns; ++column)
            QVERIFY(count(painted(delegate, model.index(0, column)), Qt::magenta) < 240 * 28);
    }
};

LEFTFOLD_TEST(TstAggregateDelegate)
#include "tst_aggregate_delegate.moc"
