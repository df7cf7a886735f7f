// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_findings.h"
#include "ui/models/finding_list_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstFindingListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsByKind() {
        FindingListModel model;
        QAbstractItemModelTester tester(&model);
        model.show(sampleFindings());
        QCOMPARE(model.rowCount(), 11);
        QVERIFY(model.isHeading(0));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Missing"));
        QCOMPARE(model.index(0).data(FindingListModel::CountRole).toString(), QStringLiteral("2"));
        QVERIFY(model.index(0).data(FindingListModel::MeaningRole).toString().contains(QStringLiteral("nobody outside")));
        QCOMPARE(model.finding(1).event.text, std::string("event-8"));
        QCOMPARE(model.finding(1).place, QStringLiteral("Shelf/s-1 #3"));
        QVERIFY(model.finding(0).event.empty());
        QCOMPARE(model.kind(10), FindingKind::OutOfOrder);
    }
    void entriesSayWhatIsWrong() {
        FindingListModel model;
        model.show(sampleFindings());
        const char* const words[] = {"position 8 has no message", "has no message", "its event is not stored",
            "2 messages: failing, failing", "other contents", "is pending; version"};
        int at = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            if (!model.isHeading(row))
                QVERIFY2(model.index(row).data().toString().contains(QLatin1String(words[at++])),
                    qPrintable(model.index(row).data().toString()));
        QCOMPARE(at, 6);
    }
    void moreThanListedIsSaid() {
        FindingListModel model;
        model.show(sampleFindings());
        QVERIFY(model.index(9).data(FindingListModel::CountRole).toString().contains(QStringLiteral("the first 1 here")));
    }
    void groupsFold() {
        FindingListModel model;
        QAbstractItemModelTester tester(&model);
        model.show(sampleFindings());
        model.toggle(0);
        QCOMPARE(model.rowCount(), 9);
        QVERIFY(model.index(0).data(FindingListModel::FoldedRole).toBool());
        model.toggle(2); // an entry: nothing
        QCOMPARE(model.rowCount(), 9);
        model.toggle(0);
        QCOMPARE(model.rowCount(), 11);
    }
    void agreementHasNoRows() {
        FindingListModel model;
        model.show(std::make_shared<Reconciliation>());
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.finding(3).event.empty());
    }
};

LEFTFOLD_TEST(TstFindingListModel)
#include "tst_finding_list_model.moc"
