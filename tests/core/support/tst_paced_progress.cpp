// SPDX-License-Identifier: Apache-2.0
#include "core/support/paced_progress.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

PacedProgress::Clock::time_point now;

struct Asked final : Progress {
    bool keepGoing(std::int64_t done, std::int64_t total) override {
        places.push_back(done);
        totals.push_back(total);
        return goesOn;
    }
    std::vector<std::int64_t> places;
    std::vector<std::int64_t> totals;
    bool goesOn = true;
};

} // namespace

class TstPacedProgress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quickStepsAreCounted() {
        Asked asked;
        PacedProgress paced(asked, 600, [] { return now; });
        for (std::int64_t step = 0; step < 600; ++step)
            QVERIFY(paced.keepGoing(step));
        QCOMPARE(asked.places, (std::vector<std::int64_t>{256, 512}));
        QCOMPARE(asked.totals, (std::vector<std::int64_t>{600, 600}));
    }

    void slowStepsAreAskedAboutByTheClock() {
        Asked asked;
        PacedProgress paced(asked, -1, [] { return now; });
        for (std::int64_t step = 0; step < 4; ++step) {
            QVERIFY(paced.keepGoing(step));
            QCOMPARE(paced.asked(), now);
            now += std::chrono::milliseconds(20);
        }
        QCOMPARE(asked.places, (std::vector<std::int64_t>{3}));
        now += PacedProgress::longest;
        asked.goesOn = false;
        QVERIFY(!paced.keepGoing(4));
    }
};

LEFTFOLD_TEST(TstPacedProgress)
#include "tst_paced_progress.moc"
