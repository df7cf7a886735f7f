// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/session/bookmarks.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstBookmarks : public QObject {
    Q_OBJECT

    std::vector<NotedEvent> m_kept;

    BookmarkKeeper keeper() {
        return {[this] { return m_kept; }, [this](const std::vector<NotedEvent>& all) { m_kept = all; }};
    }
    static std::int64_t at(const NotedEvent* noted) { return noted ? noted->event.position->value : -1; }

private Q_SLOTS:
    void init() { m_kept.clear(); }

    void everyChangeIsKept() {
        Bookmarks bookmarks;
        QSignalSpy changed(&bookmarks, &Bookmarks::changed);
        bookmarks.open(keeper());
        bookmarks.toggle(ShopBench::event(7));
        bookmarks.setNote(ShopBench::event(3), "why?");
        QCOMPARE(m_kept.size(), std::size_t{2});
        QCOMPARE(m_kept[0].note, std::string("why?")); // in the order of the log
        QCOMPARE(m_kept[1].type, std::string("item.counted"));
        QVERIFY(bookmarks.contains(ShopBench::event(7)) && !bookmarks.contains(ShopBench::event(8)));
        bookmarks.toggle(ShopBench::event(7));
        QCOMPARE(m_kept.size(), std::size_t{1});
        QVERIFY(changed.count() >= 4);
        Bookmarks again;
        again.open(keeper());
        QCOMPARE(again.find(refOf(ShopBench::event(3)))->note, std::string("why?"));
        again.close();
        QVERIFY(again.all().empty());
        QCOMPARE(m_kept.size(), std::size_t{1});
    }

    void nextAndPreviousGoRound() {
        Bookmarks bookmarks;
        bookmarks.open(keeper());
        QVERIFY(!bookmarks.next({}) && !bookmarks.previous({}));
        for (const int n : {20, 5, 300})
            bookmarks.toggle(ShopBench::event(n));
        QCOMPARE(at(bookmarks.next(ShopBench::event(5))), 20);
        QCOMPARE(at(bookmarks.next(ShopBench::event(6))), 20);
        QCOMPARE(at(bookmarks.next(ShopBench::event(300))), 5);
        QCOMPARE(at(bookmarks.previous(ShopBench::event(20))), 5);
        QCOMPARE(at(bookmarks.previous(ShopBench::event(5))), 300);
        QCOMPARE(at(bookmarks.next({})), 5);
    }

    void theListReadsBack() {
        const std::vector<NotedEvent> all{
            {refOf(ShopBench::event(4)), "item.counted", "broken \"payload\""}, {{EventId{"x"}, {}, {"", "a"}, {}}, "t", ""}};
        QVERIFY(bookmarksOf(bookmarksValue(all)) == all);
        QVERIFY(bookmarksOf(Value::array({Value::object(), Value::integer(1)})).empty());
        QVERIFY(bookmarksOf(Value()).empty());
    }
};

LEFTFOLD_TEST(TstBookmarks)
#include "tst_bookmarks.moc"
