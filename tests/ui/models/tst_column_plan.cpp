// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/column_plan.h"
#include "ui/models/event_table_model.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstColumnPlan : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrote() {
        const ColumnPlan plan{
            {{QStringLiteral("position"), 80, true}, {QStringLiteral("data.\"a b\""), 140, true}, {QStringLiteral("data"), 0, false}}, 2,
            true};
        QVERIFY(readPlan(planText(plan)) == plan);
    }
    void whatIsNoPlanIsNone() {
        QVERIFY(!readPlan({}));
        QVERIFY(!readPlan("\x08 header state of another version"));
        QVERIFY(!readPlan("{\"columns\":[]}"));
    }
    void ownColumnsAreKnownByTheirNames() {
        for (int column = 0; column < EventTableModel::columns; ++column)
            QCOMPARE(ownColumnNamed(ownColumnName(column)), column);
        QCOMPARE(ownColumnNamed(QStringLiteral("data.total")), -1);
        QVERIFY(ownColumn(EventTableModel::Type) == EventColumn(EventPart::Type));
        QVERIFY(!ownColumn(EventTableModel::Message));
    }
    void whatIsNoColumnIsLeftOut() {
        const ColumnPlan plan{{{QStringLiteral("data.total"), 1, true}, {QStringLiteral("position"), 1, true},
                                  {QStringLiteral("nonsense"), 1, true}, {QStringLiteral("event_id"), 1, true}},
            0, false};
        const auto added = plan.added();
        QCOMPARE(added.size(), std::size_t{2});
        QCOMPARE(columnName(added[0]), std::string("data.total"));
        QCOMPARE(columnName(added[1]), std::string("event_id"));
    }
};

LEFTFOLD_TEST(TstColumnPlan)
#include "tst_column_plan.moc"
