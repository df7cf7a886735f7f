// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/step_filter_model.h"
#include <QAbstractItemModelTester>
#include <QStringListModel>

using namespace leftfold::ui;

class TstStepFilterModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreStepsUntilSomeAreChosen() {
        QStringListModel steps({QStringLiteral("start"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        StepFilterModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSourceModel(&steps);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.stepOf(2), 2u);
        model.setOnly(std::vector<std::size_t>{1, 3});
        QVERIFY(model.isFiltered());
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("c"));
        QCOMPARE(model.stepOf(1), 3u);
        QCOMPARE(model.rowOf(3), 1);
        QCOMPARE(model.rowOf(2), -1);
        model.setOnly(std::nullopt);
        QCOMPARE(model.rowCount(), 4);
    }
};

LEFTFOLD_TEST(TstStepFilterModel)
#include "tst_step_filter_model.moc"
