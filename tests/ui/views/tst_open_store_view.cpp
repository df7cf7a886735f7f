// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/open_store_view.h"
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstOpenStoreView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offersAFileASampleAndWhatWasOpen() {
        WindowBench bench;
        auto* view = bench.child<OpenStoreView>("openStoreView");
        QSignalSpy file(view, &OpenStoreView::fileAsked);
        QSignalSpy sample(view, &OpenStoreView::sampleAsked);
        disconnect(view, &OpenStoreView::fileAsked, bench.window.get(), nullptr); // no dialog in a test
        view->findChild<QPushButton*>(QStringLiteral("openFile"))->click();
        view->findChild<QPushButton*>(QStringLiteral("openSample"))->click();
        QCOMPARE(file.count(), 1);
        QCOMPARE(sample.count(), 1);
    }
    void aRecentStoreOpensWithEnter() {
        WindowBench bench;
        auto* list = bench.child<QListWidget>("recentStores");
        QVERIFY(!list->isVisible());
        bench.recent.remember({QStringLiteral("/data/shop.db"), QStringLiteral("shop.db"), QStringLiteral("SQLite"), {}, true, {}});
        QVERIFY(list->isVisible());
        QSignalSpy opened(&bench.workspace, &Workspace::opened);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(opened.wait());
        QCOMPARE(bench.workspace.choice().store, std::string("/data/shop.db"));
        QVERIFY(bench.workspace.choice().production);
    }
    void savedConnectionsStandFirstAndAreEditedInTheForm() {
        WindowBench bench;
        auto* list = bench.child<QListWidget>("savedConnections");
        QVERIFY(!list->isVisible());
        bench.saved.save({{}, QStringLiteral("live"), {}, -1, false, QStringLiteral("postgresql://reader@db/shop"), {}});
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_F2);
        QCOMPARE(bench.child<QLineEdit>("user")->text(), QStringLiteral("reader"));
        QCOMPARE(bench.child<QLineEdit>("connectionName")->text(), QStringLiteral("live"));
        bench.keychain.kept["postgresql://reader@db/shop"] = "right";
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(bench.workspace.isOpen());
    }
};

LEFTFOLD_TEST(TstOpenStoreView)
#include "tst_open_store_view.moc"
