// SPDX-License-Identifier: Apache-2.0
#include "tests/core/replay/many_histories.h"
#include "tests/runner.h"
#include "ui/models/many_texts.h"

using namespace leftfold;
using namespace leftfold::test;
using namespace leftfold::ui;

class TstManyTexts : public QObject {
    Q_OBJECT

    static ManyLoaded loaded(ManyOrder order = ManyOrder::ByPosition) {
        auto many = ManyTimelines::arrange(
            {timelineOf({"A", "1"}, {{1, 50, "x", "", "c"}, {3, 60, "z", "", "c"}}), timelineOf({"B", "1"}, {{2, 10, "y", "x", "c"}})},
            order);
        return {*std::move(many), {"", ""}, {}};
    }

private Q_SLOTS:
    void titlesAndNotices() {
        auto made = loaded();
        QCOMPARE(manyTitle(made, CorrelationId{"process-1"}), QStringLiteral("process-1 \u00b7 2 aggregates \u00b7 3 steps"));
        QCOMPARE(manyTitle(made, {}), QStringLiteral("2 aggregates \u00b7 3 steps"));
        QCOMPARE(manyNotice(made), QStringLiteral("a clock goes back at one step, by 40.0 s"));
        made.leftOut = {{"C", "1"}};
        QVERIFY(manyNotice(made).endsWith(QStringLiteral("one more aggregate is left out")));
        QVERIFY(manyNotice(loaded(ManyOrder::ByClock)).contains(QStringLiteral("before its cause")));
        QCOMPARE(stepNotice(made.many.step(2)), QStringLiteral("clock back by 40.0 s"));
        QCOMPARE(stepNotice(made.many.step(1)), QString());
        for (const auto order : {ManyOrder::ByPosition, ManyOrder::ByCause, ManyOrder::ByClock})
            QVERIFY(!orderText(order).isEmpty() && !orderMeaning(order).isEmpty());
    }
    void messagesAreCountedUpToTheCursor() {
        const auto made = loaded();
        MessageStates states;
        states.canBeTold = true;
        states.states = {MessageState::Published, MessageState::Dead, std::nullopt};
        const auto at = [&](std::size_t timeline, std::size_t cursor) { return messageCounts(made.many, states, timeline, cursor); };
        QVERIFY(at(0, 0).empty());
        QCOMPARE(at(0, 2), (std::vector<MessageCount>{{MessageMark::Published, 1}}));
        QCOMPARE(at(0, 3), (std::vector<MessageCount>{{MessageMark::Absent, 1}, {MessageMark::Published, 1}}));
        QCOMPARE(at(1, 3), (std::vector<MessageCount>{{MessageMark::Dead, 1}}));
        states.canBeTold = false;
        QVERIFY(at(1, 3).empty());
    }
};

LEFTFOLD_TEST(TstManyTexts)
#include "tst_many_texts.moc"
