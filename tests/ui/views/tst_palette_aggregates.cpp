// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include <QLineEdit>
#include <QListView>

using namespace leftfold::ui;

class TstPaletteAggregates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsAnAggregateAndLeadsToItsReplay() {
        WindowBench bench;
        QVERIFY(bench.openStore());
        bench.window->palette().open();
        auto* field = bench.child<QLineEdit>("paletteField");
        auto* list = bench.child<QListView>("paletteList");
        QTest::keyClicks(field, QStringLiteral("Order/o-5"));
        QTRY_COMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("Order/o-5"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.workspace.selectedAggregate()->path(), std::string("Order/o-5"));
        QCOMPARE(bench.workspace.page(), QStringLiteral("replay"));
    }
    void oneLetterFindsNone() {
        WindowBench bench;
        QVERIFY(bench.openStore());
        bench.window->palette().open();
        QTest::keyClicks(bench.child<QLineEdit>("paletteField"), QStringLiteral("o"));
        QTest::qWait(30);
        auto* model = bench.child<QListView>("paletteList")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(!model->index(row, 0).data().toString().startsWith(QLatin1String("Order/")));
    }
};

LEFTFOLD_TEST(TstPaletteAggregates)
#include "tst_palette_aggregates.moc"
