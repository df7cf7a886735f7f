// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/tab_strip.h"
#include "ui/widgets/theme.h"
#include <QPushButton>
#include <QSignalSpy>

using namespace leftfold::ui;

class TstTabStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exactlyOneIsChosen() {
        Theme::instance().install();
        TabStrip tabs({QStringLiteral("State"), QStringLiteral("Text"), QStringLiteral("Compare")});
        QCOMPARE(tabs.current(), 0);
        QSignalSpy chosen(&tabs, &TabStrip::chosen);
        tabs.findChild<QPushButton*>(QStringLiteral("tab.Text"))->click();
        QCOMPARE(tabs.current(), 1);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!tabs.findChild<QPushButton*>(QStringLiteral("tab.State"))->isChecked());
        tabs.setCurrent(2);
        QCOMPARE(chosen.count(), 2);
        tabs.setCurrent(9);
        QCOMPARE(tabs.current(), 2);
        tabs.setTabEnabled(1, false);
        tabs.findChild<QPushButton*>(QStringLiteral("tab.Text"))->click();
        QCOMPARE(tabs.current(), 2);
    }
    void grows() {
        TabStrip tabs({});
        QCOMPARE(tabs.current(), -1);
        QCOMPARE(tabs.addTab(QStringLiteral("State")), 0);
        QCOMPARE(tabs.addTab(QStringLiteral("What if")), 1);
        QCOMPARE(tabs.count(), 2);
        tabs.setCurrent(0);
        tabs.setTabVisible(1, false);
        QVERIFY(tabs.findChild<QPushButton*>(QStringLiteral("tab.What if"))->isHidden());
        tabs.setCurrent(1);
        QCOMPARE(tabs.current(), 1);
        tabs.addTab(QStringLiteral("Compare"));
        tabs.setCurrent(0);
        tabs.walk(1); // over the hidden one
        QCOMPARE(tabs.current(), 2);
        tabs.walk(1);
        QCOMPARE(tabs.current(), 2);
    }
};

LEFTFOLD_TEST(TstTabStrip)
#include "tst_tab_strip.moc"
