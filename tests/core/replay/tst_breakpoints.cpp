// SPDX-License-Identifier: Apache-2.0
#include "core/replay/breakpoints.h"
#include "tests/core/replay/naive_scan.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::vector<ConditionHistory> traced(const Timeline& timeline, const std::vector<Breakpoint>& breakpoints) {
    std::vector<StepCondition> conditions;
    for (const auto& breakpoint : breakpoints)
        conditions.push_back(conditionOf(breakpoint, {}).value());
    NoProgress progress;
    return traceConditions(timeline, conditions, progress).value();
}

std::string stepsOf(const Stops& stops) {
    std::string text;
    for (const auto& stop : stops.all())
        text += (text.empty() ? "" : " ") + std::to_string(stop.step) + ':' + std::to_string(stop.breakpoint);
    return text;
}

Stops stopsIn(const Timeline& timeline, const std::vector<Breakpoint>& breakpoints) {
    return {breakpoints, traced(timeline, breakpoints)};
}

Timeline sample() {
    return folded(history({{"priced", R"({"by":5})"}, {"paid", R"({"by":5})"}, {"paid", R"({"by":1})"}, {"noted", "{}"},
                      {"priced", R"({"by":1})"}, {"paid", R"({"by":0})"}, {"noted", "{}"}, {"noted", "{}"}, {"paid", R"({"by":2})"}}),
        rules(ledger, emptyLedger));
}

std::string faultOf(const Breakpoint& breakpoint) {
    const auto condition = conditionOf(breakpoint, {});
    return condition ? "" : std::to_string(condition.error().column) + ": " + condition.error().what;
}

/// Whether a run stops at the step, found by counting from the beginning.
bool stopsNaively(const Breakpoint& breakpoint, const Timeline& timeline, std::size_t step) {
    std::string condition = "type:" + (breakpoint.types.empty() ? "*" : breakpoint.types);
    if (!breakpoint.condition.empty())
        condition += " (" + breakpoint.condition + ')';
    const auto isMet = [&](std::size_t at) {
        const bool before = at > 0 && holdsNaively(condition, timeline, at - 1);
        return holdsNaively(condition, timeline, at) && !(breakpoint.met == MetWhen::Becomes && before);
    };
    if (!breakpoint.on || !isMet(step))
        return false;
    std::size_t hits = 0;
    for (std::size_t at = 1; at <= step; ++at)
        hits += isMet(at) ? 1 : 0;
    switch (breakpoint.rule.kind) {
    case HitRule::Kind::Every:
        return true;
    case HitRule::Kind::Nth:
        return hits == breakpoint.rule.count;
    case HitRule::Kind::EveryNth:
        break;
    }
    return hits % breakpoint.rule.count == 0;
}

} // namespace

class TstBreakpoints : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typesAndConditions() {
        const auto timeline = sample();
        QCOMPARE(stepsOf(stopsIn(timeline, {{.types = "paid", .condition = {}}})), std::string("2:0 3:0 6:0 9:0"));
        QCOMPARE(stepsOf(stopsIn(timeline, {{.types = "p*,noted", .condition = "state.paid > state.total"}})), std::string("3:0 4:0 9:0"));
        Breakpoint over{.types = {}, .condition = "state.paid > state.total"};
        QCOMPARE(stepsOf(stopsIn(timeline, {over})), std::string("3:0 4:0 9:0"));
        over.met = MetWhen::Becomes;
        QCOMPARE(stepsOf(stopsIn(timeline, {over, {.types = "noted", .condition = {}}})), std::string("3:0 4:1 7:1 8:1 9:0"));
        QCOMPARE(stopsIn(timeline, {Breakpoint()}).all().size(), 9u);
        over.on = false;
        QVERIFY(stopsIn(timeline, {over}).all().empty());
    }

    void hitCounts() {
        const auto timeline = sample();
        const auto with = [&](HitRule::Kind kind, std::size_t count) {
            return stepsOf(stopsIn(timeline, {{.types = "paid", .condition = {}, .met = MetWhen::Holds, .rule = {kind, count}}}));
        };
        QCOMPARE(with(HitRule::Kind::Nth, 3), std::string("6:0"));
        QCOMPARE(with(HitRule::Kind::Nth, 5), std::string());
        QCOMPARE(with(HitRule::Kind::EveryNth, 2), std::string("3:0 9:0"));
        QCOMPARE(with(HitRule::Kind::EveryNth, 0), std::string());
    }

    void bothWays() {
        const auto stops = stopsIn(sample(), {{.types = "paid", .condition = {}}});
        QCOMPARE(stops.after(0)->step, 2u);
        QCOMPARE(stops.after(2)->step, 3u);
        QVERIFY(!stops.after(9) && !stops.before(2) && !stops.before(0));
        QCOMPARE(stops.before(9)->step, 6u);
        QCOMPARE(stops.before(5)->step, 3u);
        QVERIFY(!Stops().after(0) && !Stops().before(5));
    }

    void mistakes() {
        QCOMPARE(faultOf({.types = "a", .condition = "state.x >"}), std::string("10: expected a value after >"));
        QCOMPARE(faultOf({.types = "a b", .condition = {}}),
            std::string("1: expected types with commas between them, such as order.created,payment.*"));
        QVERIFY(faultOf({.types = "a,", .condition = {}}).starts_with("3: expected a pattern"));
        QCOMPARE(titleOf({.types = "a", .condition = "b"}), std::string("a, b"));
        QCOMPARE(titleOf({}), std::string("every event"));
        QCOMPARE(titleOf({.types = "a", .condition = {}}) + titleOf({.types = {}, .condition = "b"}), std::string("ab"));
    }

    /// Forwards from any step, and backwards from any step, the same stops as counting.
    void randomBreakpointsLikeCounting() {
        std::mt19937 random(77);
        const std::vector<std::string> types{"", "paid", "paid,priced", "n*", "both", "gone"};
        for (int round = 0; round < 15; ++round) {
            const auto timeline = randomTimeline(random, 8 + random() % 40);
            std::vector<Breakpoint> breakpoints;
            for (auto count = 1 + random() % 3; count > 0; --count)
                breakpoints.push_back(
                    {types[random() % types.size()], random() % 3 == 0 ? "" : someConditions()[random() % someConditions().size()],
                        random() % 2 ? MetWhen::Holds : MetWhen::Becomes, {static_cast<HitRule::Kind>(random() % 3), 1 + random() % 4},
                        random() % 5 > 0});
            compare(timeline, breakpoints);
        }
    }

private:
    static void compare(const Timeline& timeline, const std::vector<Breakpoint>& breakpoints) {
        const auto stops = stopsIn(timeline, breakpoints);
        std::vector<std::size_t> naive;
        for (std::size_t step = 1; step <= timeline.size(); ++step)
            if (std::any_of(breakpoints.begin(), breakpoints.end(), [&](const auto& each) { return stopsNaively(each, timeline, step); }))
                naive.push_back(step);
        QCOMPARE(stops.all().size(), naive.size());
        for (std::size_t step = 0; step <= timeline.size(); ++step) {
            const auto next = std::upper_bound(naive.begin(), naive.end(), step);
            const auto last = std::lower_bound(naive.begin(), naive.end(), step);
            const auto after = stops.after(step);
            const auto before = stops.before(step);
            QCOMPARE(after ? after->step : 0, next == naive.end() ? 0 : *next);
            QCOMPARE(before ? before->step : 0, last == naive.begin() ? 0 : *std::prev(last));
        }
    }
};

LEFTFOLD_TEST(TstBreakpoints)
#include "tst_breakpoints.moc"
