// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/many_timelines.h"
#include "tests/core/replay/many_histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstManyTimelines : public QObject {
    Q_OBJECT

    static std::vector<std::shared_ptr<const Timeline>> histories() {
        return {
            timelineOf({"A", "1"}, {{1, 10, "a1", "", "old"}, {3, 30, "a2", "", "c"}, {6, 60, "a3", "", "other"}, {7, 70, "a4", "", "c"}}),
            timelineOf({"B", "1"}, {{2, 20, "b1", "", "old"}, {4, 25, "b2", "a2", "c"}, {8, 80, "b3", "", "other"}})};
    }

private Q_SLOTS:
    void oneCursorMovesAll() {
        const auto many = ManyTimelines::arrange(histories(), ManyOrder::ByPosition).value();
        QCOMPARE(many.size(), 7u);
        QCOMPARE(many.stepsAt(0), (std::vector<std::size_t>{0, 0}));
        QCOMPARE(many.stepsAt(4), (std::vector<std::size_t>{2, 2}));
        QCOMPARE(many.stepsAt(7), (std::vector<std::size_t>{4, 3}));
        QCOMPARE(many.event(4).id.text, std::string("b2"));
        QCOMPARE(many.cursorOf(0, 3), 5u);
        QCOMPARE(many.cursorOf(1, 0), 0u);
    }

    void aCorrelationStopsAtItsOwnEvents() {
        const auto many = ManyTimelines::arrange(histories(), ManyOrder::ByPosition, CorrelationId{"c"}).value();
        QCOMPARE(many.size(), 3u);
        QCOMPARE(many.stepsAt(0), (std::vector<std::size_t>{1, 1})); // as they were before it
        QCOMPARE(many.stepsAt(2), (std::vector<std::size_t>{2, 2}));
        QCOMPARE(many.stepsAt(3), (std::vector<std::size_t>{4, 2})); // with what others did to them in between
        QCOMPARE(many.cursorOf(0, 3), 3u);
        QCOMPARE(many.cursorOf(1, 3), 3u); // behind the last stop
    }

    void skewIsToldNotFollowed() {
        const auto many = ManyTimelines::arrange(histories(), ManyOrder::ByPosition).value();
        QCOMPARE(many.skew().back, 1u);
        QCOMPARE(many.skew().mostBack, std::chrono::microseconds(std::chrono::seconds(5)));
        QCOMPARE(many.step(4).back, std::chrono::microseconds(std::chrono::seconds(5)));
        QCOMPARE(many.skew().beforeCause, 0u);
        const auto byClock = ManyTimelines::arrange(histories(), ManyOrder::ByClock).value();
        QCOMPARE(byClock.skew().back, 0u);
        QCOMPARE(byClock.skew().beforeCause, 1u);
    }

    void withoutPositionsThereIsNoSuchOrder() {
        const std::vector<std::shared_ptr<const Timeline>> unnumbered{timelineOf({"A", "1"}, {{0, 10, "a", "", "c"}})};
        const auto many = ManyTimelines::arrange(unnumbered, ManyOrder::ByPosition);
        QVERIFY(!many);
        QVERIFY(many.error().message.ends_with("Order them by causation or by clock."));
        QVERIFY(ManyTimelines::arrange(unnumbered, ManyOrder::ByCause));
    }

    void nothingIsAnAnswerToo() {
        const auto many = ManyTimelines::arrange({}, ManyOrder::ByCause).value();
        QCOMPARE(many.size(), 0u);
        QVERIFY(many.stepsAt(0).empty());
        const auto none = ManyTimelines::arrange(histories(), ManyOrder::ByCause, CorrelationId{"no such"}).value();
        QCOMPARE(none.stepsAt(0), (std::vector<std::size_t>{4, 3}));
    }
};

LEFTFOLD_TEST(TstManyTimelines)
#include "tst_many_timelines.moc"
