// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/event_menu.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace leftfold;
using namespace leftfold::ui;

class TstEventMenu : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void copies() {
        QMenu menu;
        fillCopyMenu(menu, m_bench.event(5));
        trigger(menu, QStringLiteral("Copy event id"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("event-5"));
        trigger(menu, QStringLiteral("Copy as JSON"));
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\"event_id\": \"event-5\"")));
        trigger(menu, QStringLiteral("Copy causation id"));
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("event-2"));
    }
    void leavesOutWhatTheEventLacks() {
        QMenu menu;
        fillCopyMenu(menu, m_bench.event(600));
        for (const QAction* action : menu.actions())
            QVERIFY(action->text() != QStringLiteral("Copy causation id"));
    }
    void replays() {
        QMenu menu;
        fillEventMenu(menu, m_bench.workspace, m_bench.event(3));
        trigger(menu, QStringLiteral("Replay here"));
        QCOMPARE(m_bench.workspace.page(), QStringLiteral("replay"));
        QCOMPARE(m_bench.workspace.selectedEvent()->id.text, std::string("event-3"));
    }
    void showsTheChain() {
        QMenu menu;
        fillEventMenu(menu, m_bench.workspace, m_bench.event(2));
        trigger(menu, QStringLiteral("Show its chain"));
        QCOMPARE(m_bench.workspace.page(), QStringLiteral("chains"));
        QCOMPARE(m_bench.workspace.selectedEvent()->id.text, std::string("event-2"));
    }

private:
    static void trigger(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }
    ShopBench m_bench;
};

LEFTFOLD_TEST(TstEventMenu)
#include "tst_event_menu.moc"
