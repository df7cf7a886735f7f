// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/events_page.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

using namespace leftfold;
using namespace leftfold::ui;

class TstEventsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { start(700); }
    void showsTheStore() {
        QCOMPARE(table()->model()->rowCount(), 700);
        QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("eventCount"))->text(), QStringLiteral("700"));
        QTRY_COMPARE(table()->model()->index(4, EventTableModel::Type).data().toString(), QStringLiteral("payment.requested"));
    }
    void selectsTheFirstAndWalks() {
        QTRY_VERIFY(workspace().selectedEvent());
        QCOMPARE(workspace().selectedEvent()->position->value, 1);
        QTest::keyClick(table(), Qt::Key_Down);
        QCOMPARE(workspace().selectedEvent()->position->value, 2);
        QTest::keyClick(table(), Qt::Key_End);
        QTRY_COMPARE(workspace().selectedEvent()->position->value, 700);
    }
    void enterReplays() {
        QTRY_VERIFY(workspace().selectedEvent());
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(workspace().page(), QStringLiteral("replay"));
        QCOMPARE(workspace().selectedAggregate()->id, std::string("s-1"));
    }
    void turnsRound() {
        QTRY_VERIFY(workspace().selectedEvent());
        m_page->findChild<QPushButton*>(QStringLiteral("eventOrder"))->click();
        QTRY_COMPARE(table()->model()->index(0, 0).data().toString(), QStringLiteral("700"));
        QCOMPARE(table()->currentIndex().row(), 699); // the selected event went with its row
    }
    void goesToAPositionAndAnEvent() {
        auto* field = m_page->findChild<SearchField*>(QStringLiteral("eventsField"));
        Q_EMIT field->searched(QStringLiteral("650"));
        QTRY_COMPARE(table()->currentIndex().row(), 649);
        Q_EMIT field->searched(QStringLiteral("event-20"));
        QTRY_COMPARE(workspace().selectedEvent()->position->value, 20);
        QTRY_COMPARE(table()->currentIndex().row(), 19);
        field->setText(QStringLiteral("event-nowhere"));
        Q_EMIT field->searched(field->text());
        QTRY_COMPARE(field->parts().size(), std::size_t{1});
        QVERIFY(field->parts()[0].wrong);
    }
    void aFilterKeepsTheEventAndTellsHowMany() {
        QTRY_VERIFY(workspace().selectedEvent());
        workspace().selectEvent(m_bench->event(5));
        workspace().setFilter(QStringLiteral("type:payment.* or data.count >= 600"));
        QTRY_COMPARE(table()->model()->rowCount(), 102);
        QTRY_COMPARE(m_page->findChild<QLabel*>(QStringLiteral("eventCount"))->text(), QStringLiteral("102 of 700"));
        QTRY_COMPARE(table()->currentIndex().row(), 0);
        QCOMPARE(workspace().selectedEvent()->position->value, 5);
        workspace().setFilter(QStringLiteral("type:nothing"));
        QTRY_VERIFY(!table()->isVisible());
        QCOMPARE(workspace().selectedEvent()->position->value, 5); // it stays in the inspector
        workspace().setFilter(QString());
        QTRY_COMPARE(table()->model()->rowCount(), 700);
    }
    void followsTheSelectionOfOthers() {
        QTRY_VERIFY(workspace().selectedEvent());
        workspace().selectEvent(m_bench->event(5));
        QCOMPARE(table()->currentIndex().row(), 4);
        m_page->hide();
        workspace().selectEvent(m_bench->event(690));
        QCOMPARE(table()->currentIndex().row(), 4);
        m_page->show();
        QTRY_COMPARE(table()->currentIndex().row(), 689);
    }
    void hasAMenu() {
        QTRY_VERIFY(workspace().selectedEvent());
        QTest::keyClicks(table(), QStringLiteral("."));
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("eventMenu"));
        QVERIFY(menu);
        QVERIFY(menu->actions().size() > 5);
        menu->close();
    }
    void theImportantColumnsFitANarrowWindow() {
        auto* columns = table()->horizontalHeader();
        m_page->resize(672, 500); // of a window that is 1024 wide
        QTRY_COMPARE(columns->viewport()->width(), columns->length());
        QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
        QVERIFY(columns->sectionSize(EventTableModel::Data) >= 80);
        QVERIFY(columns->isSectionHidden(EventTableModel::Correlation));
        m_page->resize(1300, 500);
        QTRY_VERIFY(!columns->isSectionHidden(EventTableModel::Correlation));
        QVERIFY(columns->sectionSize(EventTableModel::Type) >= 200);
        const PageDescription page = m_page->description();
        m_page->resize(672, 500); // of a window that is 1024 wide
        QTRY_VERIFY(columns->isSectionHidden(EventTableModel::Correlation));
        const QByteArray kept = page.saveLayout();
        QVERIFY(columns->isSectionHidden(EventTableModel::Correlation));
        m_page->resize(1300, 500);
        page.restoreLayout(kept);
        QVERIFY(!columns->isSectionHidden(EventTableModel::Correlation));
    }
    void remembersTheFiltersOfTheStore() {
        const PageDescription page = m_page->description();
        page.restoreState({{QStringLiteral("filters"), QStringList{QStringLiteral("type:a")}}});
        auto* filter = m_page->findChild<FilterField*>(QStringLiteral("filterField"));
        QCOMPARE(filter->history(), QStringList{QStringLiteral("type:a")});
        workspace().setFilter(QStringLiteral("type:payment.*")); // as a click on a value does
        QTRY_COMPARE(page.saveState().value(QStringLiteral("filters")).toStringList(),
            (QStringList{QStringLiteral("type:payment.*"), QStringLiteral("type:a")}));
        page.restoreState({});
        QVERIFY(filter->history().isEmpty());
    }
    void saysWhenThereIsNothing() {
        start(0);
        QTRY_VERIFY(!table()->isVisible());
    }

private:
    RowTable* table() { return m_page->findChild<RowTable*>(QStringLiteral("eventTable")); }
    Workspace& workspace() { return m_bench->workspace; }
    void start(int events) {
        m_page.reset();
        m_bench = std::make_unique<ShopBench>(events);
        m_page = std::make_unique<EventsPage>(m_bench->workspace);
        m_page->resize(1000, 600);
        m_page->show();
        QVERIFY(m_bench->openStore());
        QTRY_COMPARE(table()->model()->rowCount(), events);
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<EventsPage> m_page;
};

LEFTFOLD_TEST(TstEventsPage)
#include "tst_events_page.moc"
