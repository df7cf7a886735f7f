// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/live_bench.h"
#include "ui/views/live_feed.h"
#include <condition_variable>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

/// What a store tells over a channel: counted, so that nothing told before anybody waits is lost.
struct Bell {
    void ring() {
        const std::lock_guard lock(mutex);
        ++rings;
        changed.notify_all();
    }
    Result<bool> await(std::chrono::milliseconds atMost, Progress& progress) {
        std::unique_lock lock(mutex);
        const auto end = std::chrono::steady_clock::now() + atMost;
        while (rings == 0 && progress.keepGoing(-1, -1) && std::chrono::steady_clock::now() < end)
            changed.wait_for(lock, std::chrono::milliseconds(10));
        return std::exchange(rings, 0) > 0;
    }
    std::mutex mutex;
    std::condition_variable changed;
    int rings = 0;
};

struct Live : LiveBench {
    explicit Live(int events, Direction direction = Direction::Forward, const char* filter = nullptr)
        : LiveBench(events)
        , feed(workspace)
        , live(workspace, feed) {
        live.setPace({.look = 5, .listen = 20'000, .retry = 5});
        ready = openStore();
        feed.start(direction, filter ? *EventFilter::read(filter, {}) : nullptr);
    }
    qint64 positionAt(int row) {
        const EventRow* found = feed.model().row(row);
        return found ? found->event.position->value : -1;
    }
    bool follow() {
        QSignalSpy known(&feed, &EventFeed::outlined);
        if (!feed.known() && !known.wait())
            return false;
        live.setFollowing(true);
        return ready;
    }

    EventFeed feed;
    LiveFeed live;
    bool ready = false;
};

} // namespace

class TstLiveFeed : public QObject {
    Q_OBJECT

    static qint64 told(const QSignalSpy& grew) {
        qint64 sum = 0;
        for (const auto& each : grew)
            sum += each[0].toLongLong();
        return sum;
    }

private Q_SLOTS:
    void addsWhatIsAppended() {
        Live live(700);
        QVERIFY(live.follow());
        QSignalSpy grew(&live.live, &LiveFeed::grew);
        live.log->append(3);
        QTRY_COMPARE(live.feed.model().rowCount(), 703);
        QTRY_COMPARE(live.positionAt(702), 703);
        live.log->append(2000);
        QTRY_COMPARE(live.feed.model().rowCount(), 2703);
        QTRY_COMPARE(live.positionAt(2702), 2703);
        QTRY_COMPARE(live.positionAt(1024), 1025);
        QCOMPARE(told(grew), 2003);
        live.live.setFollowing(false);
        QCOMPARE(live.live.state(), LiveFeed::State::Off);
    }
    void addsAtTheTopWhereTheNewestComeFirst() {
        Live live(700, Direction::Backward);
        QVERIFY(live.follow());
        QTRY_COMPARE(live.positionAt(0), 700);
        const QPersistentModelIndex kept = live.feed.model().index(0, 0);
        live.log->append(3);
        QTRY_COMPARE(live.feed.model().rowCount(), 703);
        QCOMPARE(live.positionAt(0), 703);
        QCOMPARE(kept.row(), 3);
        QCOMPARE(live.positionAt(kept.row()), 700);
    }
    void knowsTheFilter() {
        Live live(10, Direction::Forward, "type:item.even");
        QVERIFY(live.follow());
        QTRY_COMPARE(live.feed.model().rowCount(), 5);
        live.log->append(10);
        QTRY_COMPARE(live.feed.model().rowCount(), 10);
        QTRY_COMPARE(live.positionAt(9), 20);
    }
    void beginsWithWhatCameBefore() {
        Live live(600);
        QTRY_COMPARE(live.feed.model().rowCount(), 600);
        QTRY_VERIFY(live.feed.known());
        live.log->append(500);
        QSignalSpy grew(&live.live, &LiveFeed::grew);
        QVERIFY(live.follow());
        QTRY_COMPARE(live.feed.model().rowCount(), 1100);
        QCOMPARE(grew[0][0].toLongLong(), 500);
        QTRY_COMPARE(live.positionAt(1099), 1100);
    }
    void theStoresCountGrowsWithIt() {
        Live live(20);
        QVERIFY(live.follow());
        QTRY_COMPARE(live.workspace.eventCount(), std::optional<std::int64_t>(20));
        QSignalSpy told(&live.workspace, &Workspace::eventCountChanged);
        live.live.setPaused(true);
        live.log->append(7);
        QTRY_COMPARE(live.workspace.eventCount(), std::optional<std::int64_t>(27));
        QVERIFY(told.size() > 0);
        QCOMPARE(live.workspace.summary()->events, 20);
    }
    void whatAFilterLeavesIsNoCountOfTheStore() {
        Live live(10, Direction::Forward, "type:item.even");
        QVERIFY(live.follow());
        live.log->append(10);
        QTRY_COMPARE(live.feed.model().rowCount(), 10);
        QTRY_COMPARE(live.workspace.eventCount(), std::optional<std::int64_t>(10));
    }
    void standsStillWhilePaused() {
        Live live(20);
        QVERIFY(live.follow());
        live.live.setPaused(true);
        QCOMPARE(live.live.state(), LiveFeed::State::Paused);
        QSignalSpy grew(&live.live, &LiveFeed::grew);
        live.log->append(600);
        QTRY_COMPARE(told(grew), 600);
        live.log->append(4);
        QTRY_COMPARE(told(grew), 604);
        QCOMPARE(live.feed.model().rowCount(), 20);
        live.live.setPaused(false);
        QCOMPARE(live.feed.model().rowCount(), 624);
        QTRY_COMPARE(live.positionAt(623), 624);
        QTRY_COMPARE(live.positionAt(19), 20);
    }
    void placesWhatCommitsLate() {
        Live live(19);
        QVERIFY(live.follow());
        live.log->append(1);
        QTRY_COMPARE(live.feed.model().rowCount(), 20);
        live.log->skip();
        live.log->append(2);
        QTRY_COMPARE(live.feed.model().rowCount(), 22);
        const QPersistentModelIndex behind = live.feed.model().index(20, 0);
        QSignalSpy grew(&live.live, &LiveFeed::grew);
        live.log->commitLate(21);
        QTRY_COMPARE(live.feed.model().rowCount(), 23);
        QCOMPARE(grew.count(), 1);
        QCOMPARE(grew[0][0].toLongLong(), 0);
        QCOMPARE(grew[0][1].value<std::vector<Position>>(), std::vector<Position>{Position{21}});
        QTRY_COMPARE(live.positionAt(20), 21);
        QTRY_COMPARE(live.positionAt(22), 23);
        QCOMPARE(behind.row(), 21);
    }
    void comesBackWithTheStore() {
        Live live(700);
        QVERIFY(live.follow());
        live.log->append(1);
        QTRY_COMPARE(live.feed.model().rowCount(), 701);
        QSignalSpy lost(&live.workspace, &Workspace::connectionLost);
        live.log->down = true;
        QTRY_COMPARE(live.live.state(), LiveFeed::State::Lost);
        QTRY_VERIFY(lost.count() > 2); // tried again and again
        QCOMPARE(live.feed.model().rowCount(), 701); // nothing is lost with it
        live.log->append(5);
        live.log->down = false;
        QTRY_COMPARE(live.live.state(), LiveFeed::State::Following);
        QTRY_COMPARE(live.feed.model().rowCount(), 706);
        QTRY_COMPARE(live.positionAt(705), 706);
    }
    void anotherFilterStartsOver() {
        Live live(10);
        QVERIFY(live.follow());
        live.feed.start(Direction::Forward, *EventFilter::read("type:item.odd", {}));
        QTRY_COMPARE(live.feed.model().rowCount(), 5);
        QTRY_VERIFY(live.feed.known());
        live.log->append(10);
        QTRY_COMPARE(live.feed.model().rowCount(), 10);
    }
    void hearsOfWhatIsNew() {
        const auto bell = std::make_shared<Bell>();
        Live live(10);
        live.live.setPace({.look = 600'000, .listen = 600'000, .retry = 5});
        live.workspace.setNewsOpener([bell](const StoreChoice&, const std::string& channel) -> Result<std::unique_ptr<NewsLine>> {
            if (channel != "events")
                return fail(ErrorCode::InvalidArgument, "No such channel.");
            return std::make_unique<NewsLine>(
                NewsLine{[bell](std::chrono::milliseconds atMost, Progress& progress) { return bell->await(atMost, progress); }});
        });
        QVERIFY(live.live.canListen());
        live.live.setChannel(QStringLiteral("events"));
        QVERIFY(live.follow());
        QTRY_VERIFY(live.live.isListening());
        live.log->append(2);
        bell->ring();
        QTRY_COMPARE(live.feed.model().rowCount(), 12);
        QSignalSpy failed(&live.live, &LiveFeed::failed);
        live.live.setPace({.look = 5, .listen = 600'000, .retry = 5});
        live.live.setChannel(QStringLiteral("nothing"));
        QTRY_COMPARE(failed.count(), 1);
        live.log->append(2);
        QTRY_COMPARE(live.feed.model().rowCount(), 14); // it looks by itself
        QCOMPARE(failed.count(), 1);
    }
};

LEFTFOLD_TEST(TstLiveFeed)
#include "tst_live_feed.moc"
