// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/snapshot_list_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstSnapshotListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsSayWhatIsKnown() {
        SnapshotListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setTimeDisplay(TimeDisplay::Utc, Instant(std::chrono::hours(5)));
        SnapshotRow row;
        row.finding.aggregate = {"Order", "o-1"};
        row.finding.version = Version{50};
        row.finding.takenAt = Instant(std::chrono::hours(2));
        row.finding.bytes = 412;
        SnapshotRow audited = row;
        audited.finding.version = Version{60};
        audited.finding.verdict = SnapshotVerdict::Different;
        audited.audited = true;
        SnapshotRow lost = audited;
        lost.effect = SnapshotRow::Effect::Invalidated;
        model.show({row, audited, lost});
        QCOMPARE(model.rowCount(), 3);
        const auto text = [&](int at, int column) { return model.index(at, column).data().toString(); };
        QCOMPARE(text(0, SnapshotListModel::Aggregate), QStringLiteral("Order/o-1"));
        QCOMPARE(text(0, SnapshotListModel::VersionColumn), QStringLiteral("v50"));
        QCOMPARE(text(0, SnapshotListModel::Age), QStringLiteral("3 h ago"));
        QCOMPARE(text(0, SnapshotListModel::Size), QStringLiteral("412 bytes"));
        QCOMPARE(text(0, SnapshotListModel::Verdict), QString());
        QCOMPARE(text(1, SnapshotListModel::Verdict), QStringLiteral("≠ replay"));
        QCOMPARE(text(2, SnapshotListModel::Verdict), QStringLiteral("would differ"));
        QCOMPARE(model.rowOf({"Order", "o-1"}, Version{60}), 1);
        QCOMPARE(model.rowOf({"Order", "o-2"}, Version{60}), -1);
        QVERIFY(!model.index(0, SnapshotListModel::Verdict).data(SnapshotListModel::VerdictRole).isValid());
        QCOMPARE(model.headerData(SnapshotListModel::Size, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Size"));
    }
};

LEFTFOLD_TEST(TstSnapshotListModel)
#include "tst_snapshot_list_model.moc"
