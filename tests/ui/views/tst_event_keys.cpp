// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/event_keys.h"
#include <QAction>

using namespace leftfold;
using namespace leftfold::ui;

class TstEventKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keysLeadFromTheSelectedEvent() {
        WindowBench bench;
        addEventKeys(*bench.window, bench.workspace);
        QVERIFY(bench.openStore());
        QTest::keyClick(bench.window.get(), Qt::Key_R);
        QCOMPARE(bench.workspace.page(), QStringLiteral("events")); // nothing is selected
        bench.workspace.selectEvent(ShopBench::event(2));
        QTest::keyClick(bench.window.get(), Qt::Key_R);
        QCOMPARE(bench.workspace.page(), QStringLiteral("replay"));
        QTest::keyClick(bench.window.get(), Qt::Key_C);
        QCOMPARE(bench.workspace.page(), QStringLiteral("chains"));
        QSignalSpy wanted(&bench.workspace, &Workspace::messageWanted);
        QTest::keyClick(bench.window.get(), Qt::Key_M);
        QCOMPARE(bench.workspace.page(), QStringLiteral("outbox"));
        QCOMPARE(wanted.count(), 1);
        QTest::keyClick(bench.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.workspace.page(), QStringLiteral("chains"));
        QTest::keyClick(bench.window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.workspace.page(), QStringLiteral("replay"));
        QTest::keyClick(bench.window.get(), Qt::Key_E);
        QCOMPARE(bench.workspace.page(), QStringLiteral("events"));
    }
    void theyDoNotDisturbTyping() {
        WindowBench bench;
        addEventKeys(*bench.window, bench.workspace);
        QVERIFY(bench.openStore());
        bench.workspace.selectEvent(ShopBench::event(2));
        auto* field = bench.child<SearchField>("field.events");
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("rec"));
        QCOMPARE(field->text(), QStringLiteral("rec"));
        QCOMPARE(bench.workspace.page(), QStringLiteral("events"));
    }
};

LEFTFOLD_TEST(TstEventKeys)
#include "tst_event_keys.moc"
