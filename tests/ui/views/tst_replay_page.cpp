// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/replay_page.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/transport_bar.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_page = std::make_unique<ReplayPage>(m_bench->workspace, m_bench->session);
        m_page->resize(1000, 700);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_page.reset(); }
    void saysWhatToDoFirst() { QVERIFY(!child<QLabel>("replayTitle")->isVisible()); }
    void replaysWhatIsSelected() {
        show();
        QCOMPARE(child<QLabel>("replayTitle")->text(), QStringLiteral("Shelf / s-1"));
        QCOMPARE(child<QLabel>("replayPlace")->text(), QStringLiteral("4 of 4 \u00b7 2026-03-01 09:00:04.000"));
        QCOMPARE(child<RowTable>("stepTable")->model()->rowCount(), 5);
        QVERIFY(m_page->facts().first().contains(QStringLiteral("1 failed")));
    }
    void failedStepsAreExplained() {
        show();
        QVERIFY(child<QLabel>("stepProblem")->isVisible());
        m_bench->session.setHead(2);
        QVERIFY(!child<QLabel>("stepProblem")->isVisible());
    }
    void keysStep() {
        show();
        press(Qt::Key_Left);
        QCOMPARE(head(), 3);
        press(Qt::Key_Home);
        QCOMPARE(head(), 0);
        press(Qt::Key_Right);
        QCOMPARE(head(), 1);
        press(Qt::Key_End);
        QCOMPARE(head(), 4);
    }
    void scrubbingAndTheListMoveTheHead() {
        show();
        child<TimelineStrip>("timelineStrip")->setValue(1);
        QCOMPARE(head(), 1);
        QCOMPARE(child<RowTable>("stepTable")->currentIndex().row(), 1);
        child<RowTable>("stepTable")->goToRow(2);
        QCOMPARE(head(), 2);
        QCOMPARE(child<TimelineStrip>("timelineStrip")->value(), 2);
    }
    void theTreeShowsTheChange() {
        show();
        m_bench->session.setHead(2);
        auto& values = child<StateTree>("stateTree")->values();
        const QModelIndex count = values.index(0, StateTreeModel::Content, values.index(0, 0));
        QCOMPARE(count.data().toString(), QStringLiteral("1 \u2192 2"));
        QCOMPARE(child<QLabel>("stateAfter")->text(), QStringLiteral("state after v2"));
    }
    void theTextIsTheStateWithItsDigits() {
        show();
        for (QPushButton* tab : child<QWidget>("replayTabs")->findChildren<QPushButton*>()) {
            if (tab->text() == QStringLiteral("Text"))
                tab->click();
        }
        m_bench->session.setHead(1);
        QVERIFY(child<QPlainTextEdit>("stateText")->toPlainText().contains(QStringLiteral("\"price\": 0.10")));
    }
    void playsToTheEnd() {
        show();
        auto* transport = child<TransportBar>("transport");
        transport->setSpeed(64);
        press(Qt::Key_Space); // at the end: from the start
        QVERIFY(transport->isPlaying());
        QTRY_COMPARE(head(), 4);
        QTRY_VERIFY(!transport->isPlaying());
    }
    void playsBackwards() {
        show();
        m_page->player().setSpeed(64);
        press(Qt::Key_Space, Qt::ShiftModifier);
        QVERIFY(m_page->player().isPlaying());
        QTRY_COMPARE(head(), 0);
        QTRY_VERIFY(!m_page->player().isPlaying());
        press(Qt::Key_Space);
        QCOMPARE(m_page->player().direction(), PlayDirection::On);
        m_page->hide(); // nobody looks
        QVERIFY(!m_page->player().isPlaying());
    }
    void aButtonThatTabReachedIsPressedBySpace() {
        show();
        auto* first = child<QPushButton>("transportFirst");
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_Space);
        QCOMPARE(head(), 0);
        QVERIFY(!m_page->player().isPlaying());
        auto* tab = child<QPushButton>("tab.State");
        tab->setFocus(Qt::TabFocusReason);
        QTest::keyClick(tab, Qt::Key_Right);
        QCOMPARE(head(), 0);
        QVERIFY(child<QPlainTextEdit>("stateText")->isVisible());
    }
    void goesWhereTheFieldSays() {
        show();
        auto* field = child<JumpField>("replayField");
        const auto type = [field](const QString& text) {
            field->setText(text);
            Q_EMIT field->searched(text);
        };
        type(QStringLiteral("v2"));
        QCOMPARE(head(), 2);
        QCOMPARE(field->meaning(), QStringLiteral("version 2"));
        type(QStringLiteral("#3"));
        QCOMPARE(head(), 3);
        type(QStringLiteral("25 %"));
        QCOMPARE(head(), 1);
        type(QStringLiteral("last"));
        QCOMPARE(head(), 4);
        type(QStringLiteral("2026-03-01 09:00:02"));
        QCOMPARE(head(), 2);
        type(QStringLiteral("v99"));
        QCOMPARE(head(), 2);
        QVERIFY(field->parts().at(0).wrong);
    }
    void runsToWhatIsLookedFor() {
        show();
        auto* field = child<JumpField>("replayField");
        const auto* strip = child<TimelineStrip>("timelineStrip");
        m_bench->session.setHead(0);
        field->setText(QStringLiteral("state.count = 2"));
        Q_EMIT field->searched(field->text());
        QTRY_COMPARE(strip->marks().count(MarkKind::Match), 2); // became, ceased
        QCOMPARE(field->meaning(), QStringLiteral("true at 1 of 5 steps, turns 2 times"));
        press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(head(), 2);
        press(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(head(), 3);
        press(Qt::Key_Right, Qt::ShiftModifier); // nothing more: the end
        QCOMPARE(head(), 4);
        press(Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(head(), 3);
        field->setText(QStringLiteral("0.10"));
        Q_EMIT field->searched(field->text());
        QTRY_COMPARE(strip->marks().count(MarkKind::Match), 1);
        QVERIFY(strip->marks().has(MarkKind::Match, 1));
        field->clear();
        QCOMPARE(strip->marks().count(MarkKind::Match), 0);
    }
    void playingStopsAtBreakpoints() {
        show();
        m_bench->session.setHead(2);
        press(Qt::Key_B);
        QTRY_COMPARE(child<TimelineStrip>("timelineStrip")->marks().count(MarkKind::Breakpoint), 3);
        press(Qt::Key_Home);
        m_page->player().setSpeed(64);
        press(Qt::Key_Space);
        QTRY_VERIFY(!m_page->player().isPlaying());
        QCOMPARE(head(), 2);
        press(Qt::Key_B);
        QCOMPARE(child<TimelineStrip>("timelineStrip")->marks().count(MarkKind::Breakpoint), 0);
    }
    void marksStandOnTheStripAndInTheList() {
        show();
        const auto* strip = child<TimelineStrip>("timelineStrip");
        QVERIFY(strip->marks().has(MarkKind::Failure, 4));
        Bookmarks bookmarks;
        bookmarks.open({[] { return std::vector<NotedEvent>(); }, [](const auto&) {}});
        m_page->showBookmarks(bookmarks);
        bookmarks.toggle(m_bench->event(2));
        QVERIFY(strip->marks().has(MarkKind::Bookmark, 2));
        const auto* steps = child<RowTable>("stepTable")->model();
        QCOMPARE(steps->index(2, 0).data(StepListModel::MarkRole).toInt(), static_cast<int>(MarkKind::Bookmark));
        QVERIFY(child<QWidget>("markLegend")->accessibleName().contains(QStringLiteral("1 bookmark")));
    }
    void everyActionStandsInThePalette() {
        const PageDescription page = m_page->description();
        QVERIFY(page.actions().empty()); // nothing is replayed
        show();
        const auto entries = page.actions();
        const auto find = [&entries](const QString& title) {
            return std::find_if(entries.begin(), entries.end(), [&title](const PaletteEntry& entry) { return entry.title == title; });
        };
        QVERIFY(find(QStringLiteral("Play backwards")) != entries.end());
        find(QStringLiteral("Go to the start"))->run();
        QCOMPARE(head(), 0);
        find(QStringLiteral("Go to the next of 1 failed"))->run();
        QCOMPARE(head(), 4);
        find(QStringLiteral("Show Text"))->run();
        QVERIFY(child<QPlainTextEdit>("stateText")->isVisible());
    }
    void remembersHowOneLooks() {
        show();
        const PageDescription page = m_page->description();
        child<TransportBar>("transport")->setSpeed(16);
        child<TransportBar>("transport")->setReal(true);
        const QVariantMap state = page.saveState();
        child<TransportBar>("transport")->setSpeed(1);
        child<TransportBar>("transport")->setReal(false);
        page.restoreState(state);
        QCOMPARE(m_page->player().speed(), 16);
        QCOMPARE(m_page->player().pace(), PlayPace::Intervals);
        const QByteArray layout = page.saveLayout();
        QVERIFY(!layout.isEmpty());
        page.restoreLayout(layout);
        page.restoreLayout({});
    }
    void nothingIsCutInANarrowWindow() {
        show();
        for (const int width : {606, 640, 700, 1000, 1600}) {
            m_page->resize(width, 600);
            QCoreApplication::processEvents();
            QCOMPARE(m_page->width(), width);
            for (const char* name : {"replayTabs", "transport"}) {
                const auto* part = child<QWidget>(name);
                QVERIFY2(part->mapTo(m_page.get(), QPoint(part->width(), 0)).x() <= width, name);
                QVERIFY2(part->width() >= part->minimumSizeHint().width(), name);
            }
        }
    }

private:
    template <typename T>
    T* child(const char* name) {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    int head() { return static_cast<int>(m_bench->session.head()); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(child<RowTable>("stepTable"), key, modifiers); }
    void show() {
        m_bench->workspace.selectAggregate({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench->session.timeline());
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayPage> m_page;
};

LEFTFOLD_TEST(TstReplayPage)
#include "tst_replay_page.moc"
