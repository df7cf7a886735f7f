// SPDX-License-Identifier: Apache-2.0
#include "core/support/thread_clock.h"
#include "tests/runner.h"
#include <future>

using namespace leftfold;

class TstThreadClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workIsCountedByOtherThreads() {
        const auto mine = ThreadClock::ofThisThread();
        QVERIFY(mine == ThreadClock::ofThisThread());
        const auto before = mine.read();
        while (mine.read() - before < std::chrono::milliseconds(2)) { }
        const auto elsewhere = std::async(std::launch::async, [mine] { return mine.read(); }).get();
        QVERIFY(elsewhere - before >= std::chrono::milliseconds(2));
    }
};

LEFTFOLD_TEST(TstThreadClock)
#include "tst_thread_clock.moc"
