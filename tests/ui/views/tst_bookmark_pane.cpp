// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/bookmark_pane.h"
#include <QLineEdit>
#include <QListWidget>

using namespace leftfold;
using namespace leftfold::ui;

class TstBookmarkPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListGoesRenamesAndRemoves() {
        Theme::instance().install();
        Bookmarks bookmarks;
        std::vector<NotedEvent> kept;
        bookmarks.open({[] { return std::vector<NotedEvent>(); }, [&kept](const std::vector<NotedEvent>& all) { kept = all; }});
        bookmarks.toggle(ShopBench::event(3));
        bookmarks.toggle(ShopBench::event(9));
        BookmarkPane pane(bookmarks);
        pane.open(QPoint(600, 10), refOf(ShopBench::event(9)));
        auto* list = pane.findChild<QListWidget*>(QStringLiteral("bookmarkList"));
        auto* note = pane.findChild<QLineEdit*>(QStringLiteral("bookmarkNote"));
        QCOMPARE(list->count(), 2);
        QCOMPARE(list->currentRow(), 1);
        note->setText(QStringLiteral("paid twice?"));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(kept[1].note, std::string("paid twice?"));
        QVERIFY(!pane.isVisible());

        pane.open(QPoint(600, 10));
        QVERIFY(list->item(1)->text().contains(QStringLiteral("paid twice?")));
        QSignalSpy chosen(&pane, &BookmarkPane::chosen);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(chosen[0][0].value<EventRef>() == refOf(ShopBench::event(3)));

        pane.open(QPoint(600, 10));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].note, std::string("paid twice?"));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(!list->isVisible()); // it says that there are none
    }
};

LEFTFOLD_TEST(TstBookmarkPane)
#include "tst_bookmark_pane.moc"
