// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/session/project_bookmarks.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstProjectBookmarks : public QObject {
    Q_OBJECT

    static ProjectDocument project() {
        return ProjectDocument()
            .withBookmark({"shop", "e-1", 17, "Order/o-1", "why?"})
            .withBookmark({"other", "e-2", {}, {}, {}})
            .withBookmark({{}, {}, {}, "Order/o-9", "an aggregate"})
            .withBookmark({{}, {}, 40, {}, "any store"});
    }

private Q_SLOTS:
    void theStoresEventsAreFound() {
        const auto all = bookmarksIn(project(), "shop");
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all[0].event.id.text, std::string("e-1"));
        QCOMPARE(all[0].event.position->value, 17);
        QCOMPARE(all[0].event.aggregate.path(), std::string("Order/o-1"));
        QCOMPARE(all[1].note, std::string("any store"));
    }

    void whatIsUnchangedStaysToTheByte() {
        const auto before = project();
        QCOMPARE(withBookmarks(before, "shop", bookmarksIn(before, "shop")).text(), before.text());
    }

    void othersStayWhereOneGoesAndOneComes() {
        auto all = bookmarksIn(project(), "shop");
        all.erase(all.begin());
        NotedEvent noted;
        noted.event.id.text = "e-7";
        noted.note = "new";
        all.push_back(noted);
        const auto edited = withBookmarks(project(), "shop", all);
        QCOMPARE(edited.bookmarks().size(), std::size_t{4});
        QCOMPARE(edited.bookmarks()[0].store, std::string("other"));
        QCOMPARE(edited.bookmarks()[1].aggregate, std::string("Order/o-9"));
        QVERIFY((edited.bookmarks()[3] == Bookmark{"shop", "e-7", {}, {}, "new"}));
    }

    void anotherNoteTakesTheOldOnesPlace() {
        auto all = bookmarksIn(project(), "shop");
        all[0].note = "because";
        const auto again = bookmarksIn(withBookmarks(project(), "shop", all), "shop");
        QCOMPARE(again.size(), std::size_t{2});
        QVERIFY(std::any_of(again.begin(), again.end(), [](const NotedEvent& noted) { return noted.note == "because"; }));
        QVERIFY(std::none_of(again.begin(), again.end(), [](const NotedEvent& noted) { return noted.note == "why?"; }));
    }
};

LEFTFOLD_TEST(TstProjectBookmarks)
#include "tst_project_bookmarks.moc"
