// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include <QDockWidget>

using namespace leftfold::ui;

class TstMainWindowLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizesAreRememberedPerStoreAndCanBeReset() {
        WindowBench bench;
        QVERIFY(bench.openStore());
        auto* dock = bench.child<QDockWidget>("inspectorDock");
        const int before = dock->width();
        bench.window->resizeDocks({dock}, {500}, Qt::Horizontal);
        bench.workspace.showPage(QStringLiteral("replay"));
        QTRY_COMPARE(dock->width(), 500);
        bench.window->close();
        bench.workspace.close();
        bench.workspace.showPage({});

        bench.makeWindow();
        QVERIFY(bench.openStore());
        dock = bench.child<QDockWidget>("inspectorDock");
        QTRY_COMPARE(dock->width(), 500);
        QVERIFY(bench.window->pageWidget(QStringLiteral("replay"))->isVisible());

        for (QAction* action : bench.window->actions())
            if (action->text() == QLatin1String("Reset layout"))
                action->trigger();
        QTRY_COMPARE(dock->width(), before);
    }
    void statesAreRememberedPerStoreAndNoReset() {
        WindowBench bench;
        QVariantMap state;
        PageDescription page{QStringLiteral("kept"), QStringLiteral("Kept"), QStringLiteral("events"), new QWidget};
        page.saveState = [&state] { return state; };
        page.restoreState = [&state](const QVariantMap& kept) { state = kept; };
        bench.window->registerPage(page);
        QVERIFY(bench.openStore());
        state = {{QStringLiteral("follow"), true}};
        for (QAction* action : bench.window->actions())
            if (action->text() == QLatin1String("Reset layout"))
                action->trigger();
        QVERIFY(state.value(QStringLiteral("follow")).toBool());
        bench.window->close();
        bench.workspace.close();
        state.clear();
        QVERIFY(bench.openStore());
        QVERIFY(state.value(QStringLiteral("follow")).toBool());
    }
};

LEFTFOLD_TEST(TstMainWindowLayout)
#include "tst_main_window_layout.moc"
