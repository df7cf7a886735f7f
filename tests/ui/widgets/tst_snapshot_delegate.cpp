// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/snapshot_list_model.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/snapshot_delegate.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstSnapshotDelegate : public QObject {
    Q_OBJECT

    static QImage painted(SnapshotVerdict verdict) {
        SnapshotListModel model;
        RowTable table;
        table.setModel(&model);
        table.setItemDelegate(new SnapshotDelegate(&table));
        SnapshotRow row;
        row.finding.aggregate = {"Order", "o-1"};
        row.finding.verdict = verdict;
        row.audited = true;
        model.show({row});
        table.resize(900, 120);
        return table.grab().toImage();
    }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void verdictsLookDifferent() {
        const QImage equal = painted(SnapshotVerdict::Equal);
        QVERIFY(equal != painted(SnapshotVerdict::Different));
        QVERIFY(equal != painted(SnapshotVerdict::Unproven));
        QCOMPARE(equal, painted(SnapshotVerdict::Equal));
    }
};

LEFTFOLD_TEST(TstSnapshotDelegate)
#include "tst_snapshot_delegate.moc"
