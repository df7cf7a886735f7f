// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/event_feed.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstEventFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsPagesOnDemand() {
        ShopBench bench(1500);
        QVERIFY(bench.openStore());
        EventFeed feed(bench.workspace);
        feed.start(Direction::Forward);
        QTRY_COMPARE(feed.model().rowCount(), 1500);
        QTRY_VERIFY(feed.model().row(1400));
        QCOMPARE(feed.model().row(1400)->event.position->value, 1401);
    }
    void findsPositions() {
        ShopBench bench(1500);
        QVERIFY(bench.openStore());
        EventFeed feed(bench.workspace);
        QSignalSpy located(&feed, &EventFeed::located);
        feed.start(Direction::Forward);
        feed.locate(Position{1201}); // before the outline is there
        QTRY_COMPARE(located.count(), 1);
        QCOMPARE(located[0][0].toInt(), 1200);
        feed.locate(Position{99'999});
        QTRY_COMPARE(located.count(), 2);
        QCOMPARE(located[1][0].toInt(), 1499);
    }
    void goesOnAfterTheConnectionWasLost() {
        ShopBench bench(1500);
        QVERIFY(bench.openStore());
        EventFeed feed(bench.workspace);
        bench.down = true;
        QSignalSpy lost(&bench.workspace, &Workspace::connectionLost);
        bench.workspace.reconnect();
        QVERIFY(lost.wait());
        QSignalSpy failed(&feed, &EventFeed::failed);
        feed.start(Direction::Forward);
        QTRY_VERIFY(failed.count() > 0);
        QCOMPARE(feed.model().rowCount(), 0);
        bench.down = false;
        bench.workspace.reconnect();
        QTRY_COMPARE(feed.model().rowCount(), 1500);
        QTRY_VERIFY(feed.model().row(0));
    }
    void readsWholePagesFromShortOnes() {
        const auto source = ShopBench::open(20, false).value();
        NoProgress progress;
        EventQuery query;
        query.limit = 12;
        const auto answer = readEventRows(*source, query, progress);
        QCOMPARE(answer->rows.size(), std::size_t{12});
        QVERIFY(!answer->atEnd);
    }
};

LEFTFOLD_TEST(TstEventFeed)
#include "tst_event_feed.moc"
