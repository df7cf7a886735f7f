// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include <QDockWidget>
#include <QFrame>
#include <QMenu>
#include <QPushButton>
#include <set>

using namespace leftfold::ui;

class TstMainWindowMenus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void cleanup() { Theme::instance().setTextScale(1); }
    void noShortcutMeansTwoThings() {
        std::set<QString> seen;
        for (const QAction* action : m_bench->window->actions()) {
            for (const QKeySequence& keys : action->shortcuts())
                QVERIFY2(seen.insert(keys.toString()).second, qPrintable(keys.toString()));
        }
        for (const auto* keys : {"Ctrl+K", "Ctrl+F", "Ctrl+1", "Ctrl+2", "Alt+Left", "Alt+Right", "Ctrl+I", "Ctrl+O", "F5", "?"})
            QVERIFY2(seen.contains(QLatin1String(keys)), keys);
    }
    void productionIsAMarkThatStays() {
        QVERIFY(m_bench->openStore());
        actionNamed("This is production")->trigger();
        QVERIFY(m_bench->child<QWidget>("production")->isVisible());
        QVERIFY(m_bench->recent.all().front().production);
        actionNamed("This is production")->trigger();
        QVERIFY(!m_bench->child<QWidget>("production")->isVisible());
    }
    void theSampleStoreIsMadeAndOpened() {
        QSignalSpy opened(&m_bench->workspace, &Workspace::opened);
        m_bench->child<QPushButton>("openSample")->click();
        QVERIFY(opened.wait());
        QCOMPARE(m_bench->workspace.choice().store, std::string("sample"));
    }
    void closingLeadsBackToTheStart() {
        QVERIFY(m_bench->openStore());
        actionNamed("Close store")->trigger();
        QVERIFY(!m_bench->workspace.isOpen());
        QVERIFY(m_bench->child<QWidget>("openStoreView")->isVisible());
    }
    void anotherStoreCanBeChosenWhileOneIsOpen() {
        QVERIFY(m_bench->openStore());
        actionNamed("Open another store…")->trigger();
        QVERIFY(m_bench->child<QWidget>("openStoreView")->isVisible());
        QVERIFY(m_bench->workspace.isOpen());
        QTest::keyClick(m_bench->window.get(), Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_bench->window->pageWidget(QStringLiteral("events"))->isVisible());
    }
    void recentStoresAreInTheMenu() {
        QVERIFY(m_bench->openStore());
        auto* menu = actionNamed("Recent stores")->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 1);
        QVERIFY(menu->actions().front()->text().startsWith(QLatin1String("memory")));
    }
    void textGrows() {
        actionNamed("Larger text")->trigger();
        QVERIFY(Theme::instance().textScale() > 1);
        actionNamed("Normal text")->trigger();
        QCOMPARE(Theme::instance().textScale(), 1.0);
    }
    void theKeysOfThePage() {
        QVERIFY(m_bench->openStore());
        actionNamed("Keys of this page")->trigger();
        auto* sheet = m_bench->child<QFrame>("keysSheet");
        QVERIFY(sheet && sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }
    void theInspectorComesAndGoes() {
        QVERIFY(m_bench->openStore());
        auto* dock = m_bench->child<QDockWidget>("inspectorDock");
        actionNamed("Inspector")->trigger();
        QVERIFY(!dock->isVisible());
        actionNamed("Inspector")->trigger();
        QVERIFY(dock->isVisible());
    }

private:
    QAction* actionNamed(const char* text) const {
        for (QAction* action : m_bench->window->findChildren<QAction*>())
            if (action->text() == QString::fromUtf8(text))
                return action;
        qFatal("no action %s", text);
        return nullptr;
    }
    std::unique_ptr<WindowBench> m_bench;
};

LEFTFOLD_TEST(TstMainWindowMenus)
#include "tst_main_window_menus.moc"
