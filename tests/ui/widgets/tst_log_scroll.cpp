// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/log_scroll.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStringListModel>
#include <QTest>

using namespace leftfold::ui;

class TstLogScroll : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init() {
        m_model.setStringList({});
        m_table = std::make_unique<RowTable>();
        m_table->setModel(&m_model);
        m_table->resize(300, 240);
        m_scroll = new LogScroll(*m_table, m_table.get());
        insert(0, 100);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        QTRY_VERIFY(bar()->maximum() > 0);
    }
    void keepsItsPlaceWhereRowsComeBelow() {
        m_scroll->setFollowing(true);
        bar()->setValue(300);
        insert(100, 10);
        QTRY_COMPARE(m_table->verticalHeader()->count(), 110);
        QCOMPARE(bar()->value(), 300);
        QVERIFY(!m_scroll->runsAlong());
    }
    void keepsItsPlaceWhereRowsComeAbove() {
        m_scroll->setNewest(LogScroll::Newest::First);
        m_scroll->setFollowing(true);
        bar()->setValue(300);
        const int row = m_table->rowAt(0);
        const int shift = m_table->rowViewportPosition(row);
        insert(0, 10);
        QCOMPARE(m_table->rowAt(0), row + 10);
        QCOMPARE(m_table->rowViewportPosition(row + 10), shift);
        insert(40, 1); // far below
        QCOMPARE(m_table->rowAt(0), row + 10);
        insert(1, 1); // a late one above
        QCOMPARE(m_table->rowAt(0), row + 11);
    }
    void runsAlongAtTheEnd() {
        m_scroll->setFollowing(true);
        bar()->setValue(bar()->maximum());
        QVERIFY(m_scroll->runsAlong());
        insert(100, 10);
        QVERIFY(m_scroll->seesNewest());
        QVERIFY(m_table->rowAt(m_table->viewport()->height() - 2) == 109);
        bar()->setValue(bar()->maximum() - 50);
        QVERIFY(!m_scroll->runsAlong());
    }
    void runsAlongAtTheTop() {
        m_scroll->setNewest(LogScroll::Newest::First);
        m_scroll->setFollowing(true);
        QVERIFY(m_scroll->runsAlong());
        insert(0, 10);
        QCOMPARE(m_table->rowAt(0), 0);
    }
    void aChosenRowHoldsTheTable() {
        m_scroll->setNewest(LogScroll::Newest::First);
        m_scroll->setFollowing(true);
        m_table->setCurrentIndex(m_model.index(3));
        QVERIFY(!m_scroll->runsAlong());
        insert(0, 10);
        QCOMPARE(m_table->rowAt(0), 10);
        QSignalSpy moved(m_scroll, &LogScroll::moved);
        m_scroll->goToNewest();
        QCOMPARE(moved.count(), 1);
        QVERIFY(m_scroll->runsAlong());
        QCOMPARE(m_table->currentIndex().row(), 13); // still chosen
        insert(0, 10);
        QCOMPARE(m_table->rowAt(0), 0);
    }
    void withoutFollowingNothingMoves() {
        bar()->setValue(bar()->maximum());
        const int value = bar()->value();
        insert(100, 10);
        QTRY_COMPARE(m_table->verticalHeader()->count(), 110);
        QCOMPARE(bar()->value(), value);
    }

private:
    QScrollBar* bar() { return m_table->verticalScrollBar(); }
    void insert(int row, int count) { m_model.insertRows(row, count); }
    QStringListModel m_model;
    std::unique_ptr<RowTable> m_table;
    LogScroll* m_scroll = nullptr;
};

LEFTFOLD_TEST(TstLogScroll)
#include "tst_log_scroll.moc"
