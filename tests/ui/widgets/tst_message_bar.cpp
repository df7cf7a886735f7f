// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace leftfold::ui;

class TstMessageBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void isThereOnlyWithAMessage() {
        QWidget window;
        MessageBar bar(&window);
        window.show();
        QVERIFY(!bar.isVisible());
        bar.show({Severity::Error, QStringLiteral("The server is gone."), {}, QStringLiteral("connection"), {}});
        QVERIFY(bar.isVisible());
        bar.findChild<QToolButton*>(QStringLiteral("dismiss"))->click();
        QVERIFY(!bar.isVisible());
        QCOMPARE(bar.count(), 0);
    }
    void theSameKeyReplaces() {
        MessageBar bar;
        bar.show({Severity::Error, QStringLiteral("first"), {}, QStringLiteral("a"), {}});
        bar.show({Severity::Error, QStringLiteral("second"), {}, QStringLiteral("a"), {}});
        QCOMPARE(bar.count(), 1);
        bar.dismiss(QStringLiteral("b"));
        QCOMPARE(bar.count(), 1);
        bar.dismiss(QStringLiteral("a"));
        QCOMPARE(bar.count(), 0);
    }
    void neverHidesThePage() {
        MessageBar bar;
        for (int number = 0; number < 10; ++number)
            bar.show({Severity::Warning, QString::number(number), {}, QString::number(number), {}});
        QCOMPARE(bar.count(), 3);
        bar.clear();
        QCOMPARE(bar.count(), 0);
    }
    void detailOnDemand() {
        QWidget window;
        MessageBar bar(&window);
        window.show();
        bar.show({Severity::Error, QStringLiteral("No."), QStringLiteral("SQLSTATE 28P01"), {}, {}});
        auto* detail = bar.findChild<QLabel*>(QStringLiteral("detail"));
        QVERIFY(detail->isHidden());
        bar.findChild<QPushButton*>(QStringLiteral("details"))->click();
        QVERIFY(!detail->isHidden());
        QCOMPARE(detail->text(), QStringLiteral("SQLSTATE 28P01"));
    }
    void anActionRunsWhatItSays() {
        MessageBar bar;
        int runs = 0;
        bar.show({Severity::Error, QStringLiteral("Gone."), {}, {}, {{QStringLiteral("Reconnect"), [&] { ++runs; }}}});
        for (auto* button : bar.findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Reconnect"))
                button->click();
        QCOMPARE(runs, 1);
    }
};

LEFTFOLD_TEST(TstMessageBar)
#include "tst_message_bar.moc"
