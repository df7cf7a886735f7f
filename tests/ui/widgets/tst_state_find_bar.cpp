// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/state_find_bar.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QLineEdit>

using namespace leftfold::ui;

class TstStateFindBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_bar = std::make_unique<StateFindBar>();
        m_bar->open();
    }
    void itSaysWhichPlaceIsShown() {
        m_bar->showPlace(3, 12, true);
        QCOMPARE(place(), QStringLiteral("3 of 12"));
        m_bar->showPlace(0, 0, true);
        QCOMPARE(place(), QStringLiteral("nowhere"));
        m_bar->showPlace(1, 9, false);
        QCOMPARE(place(), QStringLiteral("1 of more than 9"));
        m_bar->showPlace(0, -1, true);
        QCOMPARE(place(), QString());
    }
    void keysGoOnAndBackAndAway() {
        QSignalSpy next(m_bar.get(), &StateFindBar::nextAsked);
        QSignalSpy previous(m_bar.get(), &StateFindBar::previousAsked);
        QSignalSpy left(m_bar.get(), &StateFindBar::left);
        auto* field = m_bar->findChild<QLineEdit*>();
        QTest::keyClicks(field, QStringLiteral("total"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(next.count(), 1);
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(previous.count(), 1);
        QCOMPARE(m_bar->text(), QStringLiteral("total"));
        QTest::keyClick(field, Qt::Key_Escape); // empties it
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(left.count(), 1);
        QVERIFY(m_bar->isHidden());
    }

private:
    QString place() const { return m_bar->findChild<QLabel*>(QStringLiteral("stateFindPlace"))->text(); }
    std::unique_ptr<StateFindBar> m_bar;
};

LEFTFOLD_TEST(TstStateFindBar)
#include "tst_state_find_bar.moc"
