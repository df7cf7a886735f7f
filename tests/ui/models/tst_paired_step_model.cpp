// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_pairs.h"
#include "ui/models/paired_step_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstPairedStepModel : public QObject {
    Q_OBJECT

    static QString text(const PairedStepModel& model, int row, int column) { return model.index(row, column).data().toString(); }

private Q_SLOTS:
    void rowsTellBothSides() {
        PairedStepModel model;
        const QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        model.setSteps(samplePairs());
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(text(model, 0, PairedStepModel::LeftType), QStringLiteral("start"));
        QCOMPARE(text(model, 2, PairedStepModel::RightType), QString());
        QCOMPARE(text(model, 2, PairedStepModel::Mark), QStringLiteral("\u2212"));
        QCOMPARE(text(model, 3, PairedStepModel::RightType), QStringLiteral("item.noted"));
        QVERIFY(!text(model, 5, PairedStepModel::RightVersion).isEmpty());
        QCOMPARE(text(model, 5, PairedStepModel::LeftVersion), QString());
        QVERIFY(model.index(2, 0).data(PairedStepModel::DivergenceRole).toBool());
        QVERIFY(model.index(2, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("differ")));
        model.setSteps(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }
};

LEFTFOLD_TEST(TstPairedStepModel)
#include "tst_paired_step_model.moc"
