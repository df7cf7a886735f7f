// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/live_bench.h"
#include "ui/views/events_page.h"
#include "ui/views/live_controls.h"
#include "ui/widgets/row_table.h"
#include <QAction>
#include <QPushButton>
#include <QScrollBar>

using namespace leftfold;
using namespace leftfold::ui;

class TstLiveControls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<LiveBench>(700);
        m_page = std::make_unique<EventsPage>(m_bench->workspace);
        m_page->findChild<LiveControls*>()->live().setPace({.look = 5, .listen = 1000, .retry = 5});
        m_page->resize(1000, 600);
        m_page->show();
        QVERIFY(m_bench->openStore());
        QTRY_COMPARE(table()->model()->rowCount(), 700);
        QTRY_VERIFY(m_bench->workspace.selectedEvent());
        table()->setFocus();
    }
    void cleanup() { m_page.reset(); }

    void isOffAtFirst() {
        QVERIFY(!live().isFollowing());
        QVERIFY(m_page->remark().isEmpty());
        QVERIFY(!pill()->isVisible());
    }
    void tellsHowManyAreNewAndMovesNobody() {
        follow();
        const int value = bar()->value();
        m_bench->log->append(214);
        QTRY_COMPARE(pill()->text(), QStringLiteral("↓ 214 new"));
        QVERIFY(pill()->isVisible());
        QCOMPARE(bar()->value(), value);
        QCOMPARE(m_bench->workspace.selectedEvent()->position->value, 1);
        QCOMPARE(m_page->remark(), QStringLiteral("following: 214 new"));
        pill()->click();
        QVERIFY(!pill()->isVisible());
        QCOMPARE(bar()->value(), bar()->maximum());
        QCOMPARE(m_bench->workspace.selectedEvent()->position->value, 1);
        m_bench->log->append(10);
        QTRY_COMPARE(table()->model()->rowCount(), 924);
        QCOMPARE(bar()->value(), bar()->maximum()); // it runs along
        QVERIFY(!pill()->isVisible());
    }
    void keepsItsPlaceWithTheNewestFirst() {
        m_page->findChild<QPushButton*>(QStringLiteral("eventOrder"))->click();
        QTRY_VERIFY(table()->model()->index(0, 0).data().toString() == QLatin1String("700"));
        bar()->setValue(300);
        follow();
        const int row = table()->rowAt(0);
        m_bench->log->append(20);
        QTRY_COMPARE(pill()->text(), QStringLiteral("↑ 20 new"));
        QCOMPARE(table()->rowAt(0), row + 20);
        bar()->setValue(0);
        QVERIFY(!pill()->isVisible());
        m_bench->log->append(20);
        QTRY_COMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("740"));
        QCOMPARE(bar()->value(), 0);
    }
    void pausesAndGoesOn() {
        follow();
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(live().state(), LiveFeed::State::Paused);
        QCOMPARE(m_page->remark(), QStringLiteral("paused"));
        m_bench->log->append(5);
        QTRY_COMPARE(pill()->text(), QStringLiteral("↓ 5 new"));
        QCOMPARE(table()->model()->rowCount(), 700);
        QTest::keyClick(table(), Qt::Key_L, Qt::ShiftModifier);
        QCOMPARE(table()->model()->rowCount(), 705);
        QCOMPARE(live().state(), LiveFeed::State::Following);
        QCOMPARE(bar()->value(), bar()->maximum());
        QTest::keyClick(table(), Qt::Key_L);
        QVERIFY(!live().isFollowing());
        QVERIFY(m_page->remark().isEmpty());
    }
    void tellsOfLateCommitsAndGoesThere() {
        follow();
        m_bench->log->skip();
        m_bench->log->append(3);
        QTRY_COMPARE(table()->model()->rowCount(), 703);
        m_bench->log->commitLate(701);
        auto* late = m_page->findChild<QPushButton*>(QStringLiteral("lateEvents"));
        QTRY_COMPARE(late->text(), QStringLiteral("1 committed late"));
        QVERIFY(late->isVisible());
        QVERIFY(late->toolTip().contains(QStringLiteral("701")));
        late->click();
        QTRY_COMPARE(m_bench->workspace.selectedEvent()->position->value, 701);
        QVERIFY(!late->isVisible());
    }
    void tellsThatTheStoreIsLost() {
        follow();
        m_bench->log->append(1);
        QTRY_COMPARE(table()->model()->rowCount(), 701);
        bar()->setValue(400);
        m_bench->log->down = true;
        QTRY_COMPARE(live().state(), LiveFeed::State::Lost);
        QVERIFY(m_page->remark().startsWith(QStringLiteral("store lost")));
        QVERIFY(m_page->findChild<QPushButton*>(QStringLiteral("liveState"))->text().startsWith(QStringLiteral("lost")));
        m_bench->log->down = false;
        m_bench->log->append(2);
        QTRY_COMPARE(table()->model()->rowCount(), 703);
        QCOMPARE(bar()->value(), 400);
        QCOMPARE(m_page->remark(), QStringLiteral("following: 3 new"));
    }
    void isRememberedPerStore() {
        const PageDescription page = m_page->description();
        follow();
        const QVariantMap state = page.saveState();
        page.restoreState({});
        QVERIFY(!live().isFollowing());
        page.restoreState(state);
        QVERIFY(live().isFollowing());
    }
    void standsInThePalette() {
        const PageDescription page = m_page->description();
        const auto entries = page.actions();
        const auto found = std::find_if(
            entries.begin(), entries.end(), [](const PaletteEntry& entry) { return entry.title == QLatin1String("Follow new events"); });
        QVERIFY(found != entries.end());
        found->run();
        QVERIFY(live().isFollowing());
    }

private:
    void follow() {
        QTest::keyClick(table(), Qt::Key_L);
        QTRY_COMPARE(live().state(), LiveFeed::State::Following);
    }
    LiveFeed& live() { return m_page->findChild<LiveControls*>()->live(); }
    RowTable* table() { return m_page->findChild<RowTable*>(QStringLiteral("eventTable")); }
    QPushButton* pill() { return m_page->findChild<QPushButton*>(QStringLiteral("newEvents")); }
    QScrollBar* bar() { return table()->verticalScrollBar(); }
    std::unique_ptr<LiveBench> m_bench;
    std::unique_ptr<EventsPage> m_page;
};

LEFTFOLD_TEST(TstLiveControls)
#include "tst_live_controls.moc"
