// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/fake_keychain.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include "ui/views/studio_pages.h"
#include "ui/widgets/row_table.h"
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::ui;

class TstStudioPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneEventEverywhere() {
        ShopBench bench;
        QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        RecentStores recent(settings);
        SavedConnections saved(settings);
        FakeKeychain keychain;
        MainWindow window(Studio{bench.workspace, recent, {saved, keychain, {}}, settings, {}});
        addStudioPages(window, bench.workspace);
        window.show();
        QVERIFY(bench.openStore());
        for (const char* page : {"events", "aggregates", "replay", "chains"})
            QVERIFY(window.pageWidget(QLatin1String(page)));
        bench.workspace.showPage(QStringLiteral("events"));
        auto* events = window.findChild<RowTable*>(QStringLiteral("eventTable"));
        QTRY_COMPARE(events->model()->rowCount(), 700);
        QTRY_VERIFY(bench.workspace.selectedEvent());
        events->goToRow(2);
        QTest::keyClick(events, Qt::Key_Return);
        auto* steps = window.findChild<RowTable*>(QStringLiteral("stepTable"));
        QTRY_COMPARE(steps->currentIndex().row(), 3);
        QTest::keyClick(steps, Qt::Key_Up);
        bench.workspace.showPage(QStringLiteral("events"));
        QTRY_COMPARE(events->currentIndex().row(), 1);
        bench.workspace.goBack();
        QCOMPARE(bench.workspace.page(), QStringLiteral("replay"));
    }
};

LEFTFOLD_TEST(TstStudioPages)
#include "tst_studio_pages.moc"
