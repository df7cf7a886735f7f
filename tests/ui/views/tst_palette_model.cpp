// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/palette_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold::ui;

class TstPaletteModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theBestFirst() {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(QStringLiteral("re"), {entry("Close store"), entry("Replay"), entry("Lab")});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Replay"));
        QCOMPARE(model.index(0).data(PaletteModel::PlacesRole).value<QList<int>>(), (QList<int>{0, 1}));
        QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Replay, Command"));
        QVERIFY(!model.index(0).data(PaletteModel::DotRole).isValid());
    }
    void runsTheChosenOne() {
        QStringList ran;
        PaletteModel model;
        model.show({}, {entry("a", [&] { ran << QStringLiteral("a"); }), entry("b", [&] { ran << QStringLiteral("b"); })});
        model.run(1);
        model.run(-1);
        model.run(2);
        QCOMPARE(ran, QStringList{QStringLiteral("b")});
    }
    void aStoreOfManyAggregatesStaysQuick() {
        PaletteModel model;
        std::vector<PaletteEntry> entries(5000, entry("Order/o-1042"));
        model.show(QStringLiteral("o"), std::move(entries));
        QCOMPARE(model.rowCount(), 200);
    }

private:
    static PaletteEntry entry(const char* title, std::function<void()> run = {}) {
        return {QLatin1String(title), QStringLiteral("Command"), {}, {}, {}, std::move(run)};
    }
};

LEFTFOLD_TEST(TstPaletteModel)
#include "tst_palette_model.moc"
