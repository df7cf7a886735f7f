// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/reading_bench.h"
#include "ui/views/find_bar.h"
#include "ui/widgets/search_field.h"
#include <QScrollBar>

using namespace leftfold;
using namespace leftfold::ui;

class TstEventReading : public QObject {
    Q_OBJECT

    static bool arrives(ReadingBench& bench, int position) {
        return QTest::qWaitFor([&] {
            return bench.shop.workspace.selectedEvent()->position->value == position && bench.table().currentIndex().row() == position - 1;
        });
    }

private Q_SLOTS:
    void bookmarksAreSetWalkedAndRemembered() {
        ReadingBench bench;
        QVERIFY(bench.open());
        for (const int row : {650, 10}) {
            bench.table().goToRow(row);
            QVERIFY(arrives(bench, row + 1));
            QTest::keyClick(&bench.table(), Qt::Key_B);
        }
        QVERIFY(bench.model().index(10, 0).data(EventTableModel::BookmarkRole).toBool());
        QVERIFY(!bench.model().index(11, 0).data(EventTableModel::BookmarkRole).toBool());
        QTest::keyClick(&bench.table(), Qt::Key_F2);
        QVERIFY(arrives(bench, 651));
        QTest::keyClick(&bench.table(), Qt::Key_F2);
        QVERIFY(arrives(bench, 11));
        QTest::keyClick(&bench.table(), Qt::Key_F2, Qt::ShiftModifier);
        QVERIFY(arrives(bench, 651));
        bench.shop.workspace.close();
        QVERIFY(bench.reading().bookmarks().all().empty());
        QVERIFY(bench.open());
        QCOMPARE(bench.reading().bookmarks().all().size(), std::size_t{2});
        bench.shop.workspace.selectEvent(ShopBench::event(11));
        QVERIFY(arrives(bench, 11));
        QTest::keyClick(&bench.table(), Qt::Key_B);
        QCOMPARE(bench.reading().bookmarks().all().size(), std::size_t{1});
    }

    void theFilterGivesWayToABookmark() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.table().goToRow(650);
        QVERIFY(arrives(bench, 651));
        QTest::keyClick(&bench.table(), Qt::Key_B);
        bench.shop.workspace.setFilter(QStringLiteral("data.count < 100"));
        QTRY_COMPARE(bench.model().rowCount(), 98);
        bench.shop.workspace.selectEvent(ShopBench::event(7));
        QTest::keyClick(&bench.table(), Qt::Key_F2);
        QTRY_COMPARE(bench.shop.workspace.filter(), QString());
        QVERIFY(arrives(bench, 651));
        QVERIFY(bench.told.constLast().startsWith(QStringLiteral("The filter hid that event")));
    }

    void withoutBookmarksItSaysHow() {
        ReadingBench bench;
        QVERIFY(bench.open());
        QTest::keyClick(&bench.table(), Qt::Key_F2);
        QCOMPARE(bench.told.constFirst(), QStringLiteral("There are no bookmarks yet. B marks the selected event."));
    }

    void goesToAMoment() {
        ReadingBench bench;
        QVERIFY(bench.open());
        auto* field = bench.child<SearchField>("eventsField");
        Q_EMIT field->searched(QStringLiteral("2026-03-01 09:05:00"));
        QVERIFY(arrives(bench, 300));
        Q_EMIT field->searched(QStringLiteral("2027-01-01"));
        QTRY_COMPARE(bench.told.size(), 1);
        QVERIFY(bench.told.constFirst().startsWith(QStringLiteral("Nothing happened at 2027-01-01 00:00:00.000 UTC or later")));
        QCOMPARE(bench.shop.workspace.selectedEvent()->position->value, 300);
    }

    void everythingIsInThePaletteAndOnTheKeysSheet() {
        ReadingBench bench;
        const auto page = bench.page->description();
        QStringList titles;
        for (const auto& entry : page.actions())
            titles << entry.title + QLatin1Char('|') + entry.keys;
        for (const char* wanted :
            {"Copy as CSV (selected events)|Ctrl+Shift+C", "Export the events…|Ctrl+E", "Find next|F3", "Bookmarks|Ctrl+B"})
            QVERIFY2(titles.contains(QString::fromUtf8(wanted)), wanted);
        QVERIFY(
            std::any_of(page.keys.begin(), page.keys.end(), [](const PageKey& key) { return key.keys == QLatin1String("F3 Shift+F3"); }));
    }

    /// For who wants to look: LEFTFOLD_TEST_PICTURES names a folder.
    void canBeLookedAt() {
        const QString folder = qEnvironmentVariable("LEFTFOLD_TEST_PICTURES");
        if (folder.isEmpty())
            QSKIP("LEFTFOLD_TEST_PICTURES is not set");
        for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
            ReadingBench bench;
            QVERIFY(bench.open());
            Theme::instance().setAppearance(appearance);
            bench.columns().add(*readColumn("data.price"));
            bench.columns().add(*readColumn("data.count"));
            bench.columns().add(*readColumn("event_id"));
            bench.columns().setPinned(EventTableModel::Type, true);
            for (const int row : {3, 8, 12}) {
                bench.table().goToRow(row);
                QVERIFY(arrives(bench, row + 1));
                QTest::keyClick(&bench.table(), Qt::Key_B);
            }
            QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
            bench.table().horizontalScrollBar()->setValue(150);
            bench.reading().findBar().open();
            QVERIFY(bench.waitForCell(0, EventTableModel::columns, QStringLiteral("0.10")));
            const QString name = folder + QStringLiteral("/reading-%1").arg(static_cast<int>(appearance));
            QVERIFY(bench.page->grab().save(name + QStringLiteral(".png")));
            QMenu* menu = bench.columns().openMenu(EventTableModel::Type, bench.page->mapToGlobal(QPoint(50, 50)));
            QVERIFY(menu->grab().save(name + QStringLiteral("-menu.png")));
            menu->close();
            QTest::keyClick(&bench.table(), Qt::Key_B, Qt::ShiftModifier);
            auto* pane = bench.child<QWidget>("bookmarkPane");
            QVERIFY(pane->grab().save(name + QStringLiteral("-bookmarks.png")));
            pane->close();
        }
        Theme::instance().setAppearance(Appearance::System);
    }

    void theRowsMenuIsAboutTheSelection() {
        ReadingBench bench;
        QVERIFY(bench.open());
        QTest::keyClick(&bench.table(), Qt::Key_Down, Qt::ShiftModifier);
        QMenu menu;
        bench.reading().fillMenu(menu);
        auto* copies = menu.findChild<QMenu*>(QStringLiteral("copySelection"));
        QVERIFY(copies->title().contains(QStringLiteral("2 events")));
        QCOMPARE(copies->actions().size(), 4);
    }
};

LEFTFOLD_TEST(TstEventReading)
#include "tst_event_reading.moc"
