// SPDX-License-Identifier: Apache-2.0
#include "core/replay/many_order.h"
#include "tests/core/replay/many_histories.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using namespace leftfold::test;

class TstManyOrder : public QObject {
    Q_OBJECT

    using Timelines = std::vector<std::shared_ptr<const Timeline>>;

    static std::string text(const Timelines& timelines, ManyOrder order) {
        std::string all;
        for (const auto& step : orderSteps(timelines, order))
            all += std::string(1, static_cast<char>('a' + step.timeline)) + std::to_string(step.step) + (step.beforeCause ? "! " : " ");
        return all;
    }

private Q_SLOTS:
    void positionsMergeAndVersionsStay() {
        // The first aggregate's second version was written late: its third must wait for it.
        const Timelines timelines{timelineOf({"A", "1"}, {{1, 1, "x", "", "c"}, {9, 2, "y", "", "c"}, {3, 3, "z", "", "c"}}),
            timelineOf({"B", "1"}, {{2, 5, "p", "", "c"}, {4, 6, "q", "", "c"}, {10, 7, "r", "", "c"}})};
        QCOMPARE(text(timelines, ManyOrder::ByPosition), std::string("a1 b1 b2 a2 a3 b3 "));
    }

    void clocksAreFollowedOnlyWhenAsked() {
        const Timelines timelines{timelineOf({"A", "1"}, {{1, 50, "x", "", "c"}}), timelineOf({"B", "1"}, {{2, 10, "p", "x", "c"}})};
        QCOMPARE(text(timelines, ManyOrder::ByPosition), std::string("a1 b1 "));
        QCOMPARE(text(timelines, ManyOrder::ByClock), std::string("b1! a1 ")); // its cause comes later
        QCOMPARE(text(timelines, ManyOrder::ByCause), std::string("a1 b1 "));
    }

    void nothingStandsBeforeItsCause() {
        const Timelines timelines{timelineOf({"A", "1"}, {{1, 1, "effect", "cause", "c"}, {2, 2, "later", "", "c"}}),
            timelineOf({"B", "1"}, {{3, 3, "before", "", "c"}, {4, 4, "cause", "", "c"}})};
        QCOMPARE(text(timelines, ManyOrder::ByPosition), std::string("a1! a2 b1 b2 "));
        QCOMPARE(text(timelines, ManyOrder::ByCause), std::string("b1 b2 a1 a2 "));
    }

    void aCircleIsCutAndMarked() {
        const Timelines timelines{timelineOf({"A", "1"}, {{1, 1, "x", "p", "c"}}), timelineOf({"B", "1"}, {{2, 2, "p", "x", "c"}}),
            timelineOf({"C", "1"}, {{3, 3, "self", "self", "c"}})};
        QCOMPARE(text(timelines, ManyOrder::ByCause), std::string("a1! b1 c1! "));
    }

    /// Every step once, each timeline in its own order, causes first wherever that is possible.
    void randomHistoriesAreWhole() {
        std::mt19937 random(11);
        for (int round = 0; round < 50; ++round) {
            std::vector<std::vector<Told>> told(4);
            std::vector<std::string> ids;
            for (std::int64_t position = 1; position <= 60; ++position) {
                const auto cause = ids.empty() || random() % 3 == 0 ? std::string() : ids[random() % ids.size()];
                ids.push_back("e" + std::to_string(position));
                told[random() % told.size()].push_back({position, static_cast<std::int64_t>(random() % 100), ids.back(), cause, "c"});
            }
            Timelines timelines;
            for (std::size_t at = 0; at < told.size(); ++at)
                timelines.push_back(timelineOf({"T", std::to_string(at)}, told[at]));
            for (const auto order : {ManyOrder::ByPosition, ManyOrder::ByCause, ManyOrder::ByClock}) {
                const auto steps = orderSteps(timelines, order);
                QCOMPARE(steps.size(), 60u);
                std::vector<std::size_t> done(told.size(), 0);
                for (const auto& step : steps) {
                    QCOMPARE(step.step, ++done[step.timeline]);
                    QVERIFY(order == ManyOrder::ByClock || !step.beforeCause); // causes were written first
                }
            }
        }
    }
};

LEFTFOLD_TEST(TstManyOrder)
#include "tst_many_order.moc"
