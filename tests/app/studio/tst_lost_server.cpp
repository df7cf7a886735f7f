// SPDX-License-Identifier: Apache-2.0
#include "tests/app/studio/live_store.h"
#include "tests/app/studio/tour.h"
#include "tests/runner.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>

using namespace leftfold;
using namespace leftfold::test;

/// The window over a PostgreSQL server that dies while pages are read, and comes back.
class TstLostServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        if (!PostgresDatabase::available())
            QSKIP("LEFTFOLD_TEST_PG names no server");
        ui::Theme::instance().install();
        m_store = std::make_unique<LiveStore>(QStringLiteral("lost"));
        QVERIFY(m_store->isWritten());
    }
    void init() {
        QVERIFY(m_store->comeBack());
        m_stage = std::make_unique<gallery::Stage>(QSize(1440, 900));
        QVERIFY(m_stage->open(m_store->uri()));
    }
    void cleanup() { m_stage.reset(); }

    void everyPageIsThere() {
        QVERIFY(Tour(*m_stage).walk());
        QCOMPARE(messages().count(), 0);
    }
    void eventsKeepTheirPlace() {
        Tour tour(*m_stage);
        QVERIFY(tour.goTo("eventTable", 700));
        const int scrolled = table("eventTable")->verticalScrollBar()->value();
        const auto selected = ui::refOf(*workspace().selectedEvent());
        QVERIFY(m_store->goDown());
        table("eventTable")->goToRow(1999); // a page that is not here yet
        QTRY_COMPARE(messages().count(), 1);
        QVERIFY(sentence().size() > 20);
        // Somebody who scrolls on finds rows that are on their way, not an end of the world.
        QCOMPARE(table("eventTable")->model()->rowCount(), 2000);
        table("eventTable")->goToRow(700);
        table("eventTable")->verticalScrollBar()->setValue(scrolled);
        reconnectInVain();
        QVERIFY(m_store->comeBack());
        reconnect();
        QCOMPARE(table("eventTable")->verticalScrollBar()->value(), scrolled);
        QCOMPARE(ui::refOf(*workspace().selectedEvent()), selected);
        QVERIFY(tour.goTo("eventTable", 1999));
        QTRY_COMPARE(workspace().selectedEvent()->position->value, positionOfRow(1999));
    }
    void aPageThatWasLostComesWithTheConnection() {
        QVERIFY(m_store->goDown());
        table("eventTable")->goToRow(1999);
        QTRY_COMPARE(messages().count(), 1);
        QVERIFY(m_store->comeBack());
        reconnect();
        QCOMPARE(table("eventTable")->currentIndex().row(), 1999);
        QTRY_VERIFY(!table("eventTable")->model()->index(1999, 0).data().toString().isEmpty());
        QTRY_COMPARE(workspace().selectedEvent()->position->value, positionOfRow(1999));
    }
    void aggregatesKeepTheirPlace() {
        Tour tour(*m_stage);
        QVERIFY(tour.show("aggregates"));
        table("aggregateTable")->sortByColumn(2, Qt::DescendingOrder);
        QVERIFY(tour.goTo("aggregateTable", 90));
        const int scrolled = table("aggregateTable")->verticalScrollBar()->value();
        const AggregateId selected = *workspace().selectedAggregate();
        QVERIFY(m_store->goDown());
        workspace().reconnect();
        QTRY_COMPARE(messages().count(), 1);
        QVERIFY(table("aggregateTable")->model()->rowCount() > 90);
        QVERIFY(m_store->comeBack());
        reconnect();
        QCOMPARE(table("aggregateTable")->verticalScrollBar()->value(), scrolled);
        QCOMPARE(table("aggregateTable")->currentIndex().row(), 90);
        QCOMPARE(*workspace().selectedAggregate(), selected);
    }
    void theReplayKeepsItsStep() {
        Tour tour(*m_stage);
        QVERIFY(tour.show("replay"));
        auto* strip = m_stage->find<QAbstractSlider>("timelineStrip");
        QTRY_VERIFY(strip->maximum() > 2);
        strip->setValue(2);
        QVERIFY(m_stage->settle());
        QVERIFY(m_store->goDown());
        strip->setValue(1); // the timeline is here; only the links are asked for
        QTRY_COMPARE(messages().count(), 1);
        strip->setValue(2);
        QCOMPARE(strip->value(), 2);
        QVERIFY(m_store->comeBack());
        reconnect();
        QCOMPARE(workspace().page(), QStringLiteral("replay"));
        QCOMPARE(strip->value(), 2);
        QCOMPARE(workspace().selectedEvent()->version->value, 2);
    }
    void aReplayThatWasLostIsDoneAgain() {
        Tour tour(*m_stage);
        QVERIFY(tour.show("aggregates"));
        QVERIFY(tour.goTo("aggregateTable", 20));
        QVERIFY(m_store->goDown());
        workspace().showPage(QStringLiteral("replay"));
        QTRY_COMPARE(messages().count(), 1);
        QVERIFY(m_store->comeBack());
        reconnect();
        QTRY_VERIFY(m_stage->find<QAbstractSlider>("timelineStrip")->maximum() > 0);
        QVERIFY(m_stage->find<QWidget>("stateTree")->isVisible());
    }

private:
    ui::Workspace& workspace() { return m_stage->workspace(); }
    ui::MessageBar& messages() { return m_stage->window().messages(); }
    ui::RowTable* table(const char* name) { return m_stage->find<ui::RowTable>(name); }
    QString sentence() { return messages().findChild<QLabel*>(QStringLiteral("sentence"))->text(); }
    qint64 positionOfRow(int row) {
        return std::stoll(m_store->ask("SELECT position FROM events ORDER BY position LIMIT 1 OFFSET " + std::to_string(row)));
    }
    void press() {
        for (auto* button : messages().findChildren<QPushButton*>())
            if (button->text() == QLatin1String("Reconnect") && button->isVisible())
                return button->click();
        QFAIL("The message offers no way back");
    }
    void reconnectInVain() {
        QSignalSpy lost(&workspace(), &ui::Workspace::connectionLost);
        press();
        QTRY_VERIFY(lost.count() > 0);
        QCOMPARE(messages().count(), 1);
    }
    void reconnect() {
        QSignalSpy reconnected(&workspace(), &ui::Workspace::reconnected);
        press();
        QTRY_COMPARE(reconnected.count(), 1);
        QVERIFY(m_stage->settle());
        QCOMPARE(messages().count(), 0);
    }

    std::unique_ptr<LiveStore> m_store;
    std::unique_ptr<gallery::Stage> m_stage;
};

LEFTFOLD_TEST(TstLostServer)
#include "tst_lost_server.moc"
