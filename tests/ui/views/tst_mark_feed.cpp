// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/event_feed.h"
#include "ui/views/mark_feed.h"

using namespace leftfold;
using namespace leftfold::ui;

namespace {

/// A shop of 1,500 events: the first three have messages.
class ShopWithMessages final : public MemoryStore {
public:
    explicit ShopWithMessages(bool indexed)
        : m_indexed(indexed) {
        for (int n = 1; n <= 1500; ++n)
            MemoryStore::put(ShopBench::event(n));
        for (const auto& [n, state] :
            {std::pair(1, MessageState::Published), std::pair(2, MessageState::Dead), std::pair(1400, MessageState::Pending)}) {
            OutboxMessage message;
            message.eventId.text = "event-" + std::to_string(n);
            message.state = state;
            MemoryStore::put(message);
        }
    }
    bool findsByEvent() const override { return m_indexed; }

private:
    bool m_indexed;
};

} // namespace

class TstMarkFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsThatAreSeenGetTheirMarks_data() {
        QTest::addColumn<bool>("indexed");
        QTest::newRow("by an index") << true;
        QTest::newRow("by a walk") << false;
    }
    void rowsThatAreSeenGetTheirMarks() {
        QFETCH(const bool, indexed);
        Workspace workspace(
            [indexed](const StoreChoice&) -> Result<std::unique_ptr<EventSource>> { return std::make_unique<ShopWithMessages>(indexed); });
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({"shop", {}, false});
        QVERIFY(opened.wait());
        EventFeed feed(workspace);
        MarkFeed marks(workspace, feed.model());
        feed.start(Direction::Forward);
        QTRY_COMPARE(feed.model().rowCount(), 1500);
        QTRY_COMPARE(markAt(feed, 0), MessageMark::Published);
        QCOMPARE(markAt(feed, 1), MessageMark::Dead);
        QCOMPARE(markAt(feed, 2), MessageMark::Absent);
        QCOMPARE(feed.model().index(1, EventTableModel::Message).data().toString(), QStringLiteral("dead"));
        QTRY_COMPARE(markAt(feed, 1399), MessageMark::Pending);
    }
    void whatIsNotSeenIsNotLookedUp() {
        ShopBench bench(600);
        QVERIFY(bench.openStore());
        EventFeed feed(bench.workspace);
        int asked = 0;
        feed.model().setMarkFetch([&asked](const EventMarksRequest&) { ++asked; });
        feed.start(Direction::Forward);
        QTRY_VERIFY(feed.model().row(0));
        (void)feed.model().index(0, EventTableModel::Type).data();
        QCOMPARE(asked, 0);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(markAt(feed, 0), MessageMark::Unknown);
        QCOMPARE(asked, 1);
        feed.model().dropMarks(feed.model().era(), 0);
        (void)markAt(feed, 0);
        QCOMPARE(asked, 2);
    }

private:
    static MessageMark markAt(EventFeed& feed, int row) {
        return static_cast<MessageMark>(feed.model().index(row, EventTableModel::Message).data(EventTableModel::MarkRole).toInt());
    }
};

LEFTFOLD_TEST(TstMarkFeed)
#include "tst_mark_feed.moc"
