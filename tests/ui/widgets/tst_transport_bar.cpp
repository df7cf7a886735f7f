// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/transport_bar.h"
#include <QPushButton>

using namespace leftfold::ui;

class TstTransportBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buttonsAsk() {
        TransportBar bar;
        QSignalSpy first(&bar, &TransportBar::firstAsked);
        QSignalSpy back(&bar, &TransportBar::backAsked);
        QSignalSpy play(&bar, &TransportBar::playAsked);
        QSignalSpy on(&bar, &TransportBar::onAsked);
        QSignalSpy last(&bar, &TransportBar::lastAsked);
        for (const char* name : {"transportFirst", "transportBack", "transportPlay", "transportOn", "transportLast"})
            bar.findChild<QPushButton*>(QLatin1String(name))->click();
        for (QSignalSpy* spy : {&first, &back, &play, &on, &last})
            QCOMPARE(spy->count(), 1);
    }
    void knowsItsReach() {
        TransportBar bar;
        bar.setReach(false, true);
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("transportBack"))->isEnabled());
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("transportPlay"))->isEnabled());
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("transportRunOn"))->isEnabled()); // nothing to run to
        bar.setHunting(true);
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("transportRunOn"))->isEnabled());
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("transportRunBack"))->isEnabled());
        bar.setReach(false, false);
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("transportPlay"))->isEnabled());
    }
    void saysWhatPlayDoes() {
        TransportBar bar;
        bar.setPlaying(true);
        QCOMPARE(bar.findChild<QPushButton*>(QStringLiteral("transportPlay"))->text(), QStringLiteral("pause"));
        QSignalSpy speed(&bar, &TransportBar::speedChanged);
        bar.setSpeed(64);
        QCOMPARE(bar.speed(), 64);
        QCOMPARE(speed.count(), 1);
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("transportRate"))->text().startsWith(QStringLiteral("64\u00d7")));
    }
    void tellsItsPace() {
        TransportBar bar;
        QSignalSpy real(&bar, &TransportBar::realChanged);
        bar.setReal(true);
        QCOMPARE(real.count(), 1);
        auto* rate = bar.findChild<QPushButton*>(QStringLiteral("transportRate"));
        QVERIFY(rate->text().startsWith(QStringLiteral("4\u00d7 real")));
        QVERIFY(rate->toolTip().contains(QStringLiteral("second")));
        const QIcon before = bar.findChild<QPushButton*>(QStringLiteral("transportPlay"))->icon();
        bar.setPlaying(false, true);
        QVERIFY(bar.findChild<QPushButton*>(QStringLiteral("transportPlay"))->icon().cacheKey() != before.cacheKey());
    }
    void wordsGoWhereTheRoomIsShort() {
        TransportBar bar;
        const int full = bar.sizeHint().width();
        bar.setCompact(true);
        QVERIFY(bar.sizeHint().width() < full);
        QVERIFY(!bar.findChild<QPushButton*>(QStringLiteral("transportBack"))->accessibleName().isEmpty());
        bar.setCompact(false);
        QCOMPARE(bar.sizeHint().width(), full);
    }
};

LEFTFOLD_TEST(TstTransportBar)
#include "tst_transport_bar.moc"
