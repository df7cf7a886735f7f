// SPDX-License-Identifier: Apache-2.0
#include "core/support/watchdog.h"
#include "tests/runner.h"
#include <thread>

using namespace leftfold;

class TstWatchdog : public QObject {
    Q_OBJECT

    /// Works until somebody stops it; nobody does: the test runs into its time limit.
    static void workUntil(const std::atomic<int>& stops, int wanted) {
        while (stops < wanted) { }
    }

private Q_SLOTS:
    void stopsWhatLasts() {
        std::atomic<int> stops = 0;
        Watched watched(std::chrono::milliseconds(30), [&] { ++stops; });
        watched.begin();
        workUntil(stops, 1);
        watched.end();
        QVERIFY(watched.wasStopped());
        watched.begin();
        watched.end();
        QVERIFY(!watched.wasStopped());
        QCOMPARE(stops.load(), 1);
    }

    void everyCallHasItsOwnTime() {
        std::atomic<int> stops = 0;
        Watched watched(std::chrono::milliseconds(30), [&] { ++stops; });
        for (int call = 1; call <= 3; ++call) {
            watched.begin();
            workUntil(stops, call);
            watched.end();
        }
        QCOMPARE(stops.load(), 3);
    }

    void threadsAreWatchedEachForItself() {
        std::atomic<int> stops[2] = {0, 0};
        std::vector<std::jthread> threads;
        for (auto& own : stops)
            threads.emplace_back([&own] {
                Watched watched(std::chrono::milliseconds(30), [&own] { ++own; });
                watched.begin();
                workUntil(own, 1);
                watched.end();
            });
        threads.clear();
        QCOMPARE(stops[0].load(), 1);
        QCOMPARE(stops[1].load(), 1);
    }

    /// The second thread mostly gets the id of the first.
    void aCallCountsOnTheThreadThatMakesIt() {
        std::atomic<int> stops = 0;
        Watched watched(std::chrono::milliseconds(30), [&] { ++stops; });
        std::jthread([&] {
            watched.begin();
            watched.end();
        }).join();
        std::jthread([&] {
            watched.begin();
            workUntil(stops, 1);
            watched.end();
        }).join();
        QCOMPARE(stops.load(), 1);
    }
};

LEFTFOLD_TEST(TstWatchdog)
#include "tst_watchdog.moc"
