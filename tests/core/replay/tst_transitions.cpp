// SPDX-License-Identifier: Apache-2.0
#include "core/replay/transitions.h"
#include "tests/core/replay/naive_scan.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

ConditionHistory historyOf(const std::string& answers) {
    ConditionHistory history;
    for (const char answer : answers)
        history.add(answer == '1');
    return history;
}

/// `3+ 5- 9+`
std::string turnsOf(const ConditionHistory& history) {
    std::string text;
    for (const auto& turn : history.transitions())
        text += (text.empty() ? "" : " ") + std::to_string(turn.step) + (turn.mark == ConditionMark::Became ? '+' : '-');
    return text;
}

std::string marksOf(const ConditionHistory& history) {
    std::string text;
    for (std::size_t step = 0; step <= history.size(); ++step) {
        const auto mark = history.markAt(step);
        text += mark ? wordOf(*mark)[0] : '.';
    }
    return text;
}

ConditionHistory traced(const Timeline& timeline, const std::string& condition) {
    NoProgress progress;
    return traceCondition(timeline, StepCondition::read(condition, {}).value(), progress).value();
}

struct Never final : Progress {
    bool keepGoing(std::int64_t, std::int64_t) override { return false; }
};

} // namespace

class TstTransitions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// True at 3, ceased at 5, true again at 9.
    void aConditionThatComesAndGoes() {
        const auto timeline = folded(
            history({{"priced", R"({"by":5})"}, {"paid", R"({"by":5})"}, {"paid", R"({"by":1})"}, {"noted", "{}"},
                {"priced", R"({"by":1})"}, {"noted", "{}"}, {"noted", "{}"}, {"noted", "{}"}, {"paid", R"({"by":2})"}, {"noted", "{}"}}),
            rules(ledger, emptyLedger));
        const auto history = traced(timeline, "state.paid > state.total");
        QCOMPARE(turnsOf(history), std::string("3+ 5- 9+"));
        QCOMPARE(marksOf(history), std::string("...bhc...bh."));
        QCOMPARE(history.markedSteps(), (std::vector<std::size_t>{3, 4, 5, 9, 10}));
    }

    void marksAndRuns() {
        QCOMPARE(turnsOf(historyOf("0000")), std::string());
        QCOMPARE(turnsOf(historyOf("1111")), std::string());
        QCOMPARE(turnsOf(historyOf("1101")), std::string("2- 3+"));
        QCOMPARE(marksOf(historyOf("1101")), std::string("hhcb."));
        QCOMPARE(historyOf("1101").markedSteps(), (std::vector<std::size_t>{1, 2, 3}));
        QCOMPARE(marksOf(historyOf("10101")), std::string("hcbcb."));
        QCOMPARE(marksOf(historyOf("")), std::string("."));
        QVERIFY(historyOf("").markedSteps().empty() && historyOf("1").markedSteps().empty());
        QCOMPARE(historyOf("0110").runs(), (std::vector<StepRun>{{1, 2}}));
        QVERIFY(!historyOf("0110").holdsAt(0) && historyOf("0110").holdsAt(2) && !historyOf("0110").holdsAt(3));
    }

    /// Every condition at every step, against folds from zero; told forwards, and found backwards from any step.
    void randomHistoriesLikeANaiveScan() {
        std::mt19937 random(2026);
        NoProgress progress;
        for (int round = 0; round < 6; ++round) {
            const auto timeline = randomTimeline(random, 10 + random() % 60);
            std::vector<StepCondition> conditions;
            for (const auto& text : someConditions())
                conditions.push_back(StepCondition::read(text, {}).value());
            const auto all = traceConditions(timeline, conditions, progress).value();
            for (std::size_t at = 0; at < all.size(); ++at)
                compare(timeline, someConditions()[at], all[at]);
        }
    }

    void itCanBeCancelled() {
        std::mt19937 random(4);
        const auto timeline = randomTimeline(random, 600);
        Never progress;
        const auto history = traceCondition(timeline, StepCondition::read("type:paid", {}).value(), progress);
        QVERIFY(!history);
        QCOMPARE(history.error().code, ErrorCode::Cancelled);
    }

private:
    static void compare(const Timeline& timeline, const std::string& text, const ConditionHistory& history) {
        QCOMPARE(history.size(), timeline.size() + 1);
        QVERIFY2(history == traced(timeline, text), text.c_str()); // alone as among others
        std::vector<bool> naive;
        for (std::size_t step = 0; step <= timeline.size(); ++step)
            naive.push_back(holdsNaively(text, timeline, step));
        std::string turns;
        for (std::size_t step = 0; step <= timeline.size(); ++step) {
            QVERIFY2(history.holdsAt(step) == naive[step], (text + " at " + std::to_string(step)).c_str());
            if (step > 0 && naive[step] != naive[step - 1])
                turns += (turns.empty() ? "" : " ") + std::to_string(step) + (naive[step] ? '+' : '-');
        }
        QCOMPARE(turnsOf(history), turns);
    }
};

LEFTFOLD_TEST(TstTransitions)
#include "tst_transitions.moc"
