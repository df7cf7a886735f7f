// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/outbox_bench.h"
#include "ui/views/outbox_page.h"
#include "ui/widgets/message_line.h"
#include "ui/widgets/row_painting.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstOutboxPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { start("shop"); }
    void countsByState() {
        QTRY_COMPARE(chip("dead")->text(), QStringLiteral("Dead 75"));
        QTRY_VERIFY(m_page->findChild<QLabel*>(QStringLiteral("messageCount"))->text().startsWith(QStringLiteral("300 messages")));
        QTRY_VERIFY(!m_page->findChild<QLabel*>(QStringLiteral("flowPeak"))->text().isEmpty()); // the figures came
    }
    void filters() {
        QTRY_VERIFY(rows() > 0);
        chip("dead")->click();
        QTRY_COMPARE(rows(), 75);
        QCOMPARE(cell(0, MessageTableModel::State), QStringLiteral("dead"));
        QCOMPARE(cell(0, MessageTableModel::Problem), QStringLiteral("the broker refused"));
    }
    void turnsTheOrderRound() {
        QTRY_VERIFY(rows() > 1);
        auto* order = m_page->findChild<QPushButton*>(QStringLiteral("messageOrder"));
        QCOMPARE(order->text(), QStringLiteral("newest first"));
        QCOMPARE(cell(0, MessageTableModel::EventIdentifier), QStringLiteral("event-300"));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_O);
        QCOMPARE(order->text(), QStringLiteral("oldest first"));
        QTRY_COMPARE(cell(0, MessageTableModel::EventIdentifier), QStringLiteral("event-0"));
    }
    void keysStepThroughTheStates() {
        QTRY_VERIFY(rows() > 1);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_S);
        QVERIFY(chip("pending")->isChecked());
        QTest::keyClick(table(), Qt::Key_S, Qt::ShiftModifier);
        QVERIFY(chip("all")->isChecked());
    }
    void thePaletteKnowsWhatThePageCanDo() {
        QTRY_COMPARE(chip("dead")->text(), QStringLiteral("Dead 75"));
        QStringList titles;
        const auto entries = m_page->description().actions();
        for (const PaletteEntry& entry : entries)
            titles << entry.title;
        const QStringList expected{QStringLiteral("Reconcile the outbox with the events"), QStringLiteral("Messages: oldest first"),
            QStringLiteral("Messages: All"), QStringLiteral("Messages: Pending 75"), QStringLiteral("Messages: Failing 75"),
            QStringLiteral("Messages: Dead 75"), QStringLiteral("Messages: Published 75")};
        QCOMPARE(titles, expected);
        entries[5].run();
        QVERIFY(chip("dead")->isChecked());
    }
    void aMessageSelectsItsEvent() {
        QTRY_VERIFY(rows() > 1);
        table()->goToRow(1);
        QTRY_VERIFY(workspace().selectedEvent());
        QCOMPARE(workspace().selectedEvent()->id.text, std::string("event-299"));
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_COMPARE(workspace().page(), QStringLiteral("events"));
    }
    void aMessageWithoutAnEventSaysSo() {
        QTRY_VERIFY(rows() > 1);
        table()->goToRow(0);
        QTRY_COMPARE(m_page->findChild<MessageLine*>()->warning(), QStringLiteral("its event is not stored"));
        QVERIFY(!workspace().selectedEvent());
        QVERIFY(workspace().selectedMessage());
        QCOMPARE(workspace().selectedMessage()->eventId.text, std::string("event-300"));
        table()->goToRow(1); // one with an event takes its place
        QTRY_VERIFY(workspace().selectedEvent());
        QVERIFY(!workspace().selectedMessage());
    }
    void findsTheMessageOfAnEvent() {
        auto* field = m_page->findChild<SearchField*>(QStringLiteral("outboxField"));
        field->setText(QStringLiteral("event-77"));
        Q_EMIT field->searched(field->text());
        QTRY_COMPARE(rows(), 1);
        field->clear();
        QTRY_VERIFY(rows() > 1);
        m_page->showMessagesOf({"event-8"});
        QTRY_VERIFY(!table()->isVisible()); // it has none
    }
    void reconciles() {
        m_page->findChild<QPushButton*>(QStringLiteral("reconcile"))->click();
        auto* list = m_page->findChild<RowTable*>(QStringLiteral("findingTable"));
        QTRY_VERIFY(list->isVisible());
        QVERIFY(list->model()->rowCount() >= 4);
        QVERIFY(chip("findings")->isChecked());
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(workspace().selectedEvent() && workspace().selectedEvent()->id.text == "event-8");
        chip("all")->click();
        QTRY_VERIFY(table()->isVisible());
    }
    void followsTheSelectionOfOthers() {
        QTRY_VERIFY(rows() > 1);
        workspace().selectEvent(OutboxBench::event(290));
        QCOMPARE(cell(table()->currentIndex().row(), MessageTableModel::EventIdentifier), QStringLiteral("event-290"));
    }
    void leavesTheSelectionOfOthersAlone() {
        QTRY_VERIFY(rows() > 1);
        workspace().selectEvent(OutboxBench::event(3)); // its message is not among the first pages
        chip("dead")->click();
        QTRY_COMPARE(rows(), 75);
        QCOMPARE(workspace().selectedEvent()->id.text, std::string("event-3"));
    }
    void hasAMenu() {
        QTRY_VERIFY(rows() > 1);
        table()->goToRow(2);
        QTest::keyClicks(table(), QStringLiteral("."));
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("messageMenu"));
        QVERIFY(menu);
        QVERIFY(menu->actions().size() > 4);
        menu->close();
    }
    void columnsShareTheirRoom() {
        QTRY_VERIFY(rows() > 1);
        QHeaderView* header = table()->horizontalHeader();
        for (const int width : {1440, 1000, 800}) {
            m_page->resize(width, 600);
            QCoreApplication::processEvents();
            QVERIFY2(header->length() <= table()->viewport()->width(),
                qPrintable(QStringLiteral("%1: %2 in %3").arg(width).arg(header->length()).arg(table()->viewport()->width())));
        }
        const int longest = QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(QStringLiteral("+23 h 59 min"));
        QVERIFY(header->sectionSize(MessageTableModel::Age) >= longest + 2 * cellPadding);
        m_page->resize(1440, 600);
        QCoreApplication::processEvents();
        QVERIFY(!header->isSectionHidden(MessageTableModel::EventIdentifier));
    }
    void widthsThatSomebodyGaveComeBack() {
        QTRY_VERIFY(rows() > 1);
        QHeaderView* header = table()->horizontalHeader();
        const PageDescription page = m_page->description();
        const QByteArray made = page.saveLayout();
        header->resizeSection(MessageTableModel::Type, 333);
        const QByteArray mine = page.saveLayout();
        page.restoreLayout(made);
        QVERIFY(header->sectionSize(MessageTableModel::Type) != 333);
        page.restoreLayout(mine);
        m_page->resize(1300, 600);
        QCoreApplication::processEvents();
        QCOMPARE(header->sectionSize(MessageTableModel::Type), 333);
        page.restoreLayout({});
        QVERIFY(header->sectionSize(MessageTableModel::Type) != 333);
    }
    void anEmptyOneIsSaid() {
        start("empty");
        QTRY_VERIFY(!table()->isVisible());
        QTRY_VERIFY(!m_page->findChild<MessageLine*>()->isVisible());
    }

private:
    RowTable* table() { return m_page->findChild<RowTable*>(QStringLiteral("messageTable")); }
    int rows() { return table()->model()->rowCount(); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    QPushButton* chip(const char* name) { return m_page->findChild<QPushButton*>(QStringLiteral("chip.") + QLatin1String(name)); }
    Workspace& workspace() { return m_bench->workspace; }
    void start(const std::string& store) {
        m_page.reset();
        m_bench = std::make_unique<OutboxBench>();
        m_page = std::make_unique<OutboxPage>(m_bench->workspace);
        m_page->resize(1000, 600);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(m_bench->openStore(store));
    }
    std::unique_ptr<OutboxBench> m_bench;
    std::unique_ptr<OutboxPage> m_page;
};

LEFTFOLD_TEST(TstOutboxPage)
#include "tst_outbox_page.moc"
