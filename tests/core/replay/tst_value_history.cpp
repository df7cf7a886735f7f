// SPDX-License-Identifier: Apache-2.0
#include "core/expression/column_values.h"
#include "core/replay/value_history.h"
#include "tests/core/replay/naive_scan.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

ReplayWatch watch(const std::string& text) {
    return ReplayWatch::read(text, {}).value();
}

ValueHistory traced(const Timeline& timeline, const std::string& text) {
    NoProgress progress;
    return traceValues(timeline, std::vector{watch(text)}, progress).value().front();
}

/// `0:0 2:5`
std::string runsOf(const ValueHistory& history) {
    std::string text;
    for (const auto& run : history.runs()) {
        const char* const sign = run.kind == ValueRun::Kind::Count ? "#" : "";
        text += (text.empty() ? "" : " ") + std::to_string(run.step) + ':' + sign
            + (run.kind == ValueRun::Kind::Nothing ? "-" : toJson(run.value));
    }
    return text;
}

Timeline sample() {
    return folded(history({{"named", R"({"status":"open"})"}, {"paid", R"({"by":5})"}, {"added", R"({"by":1})"}, {"noted", "{}"},
                      {"removed", "{}"}, {"named", R"({"status":"open"})"}, {"named", R"({"status":"paid"})"}}),
        rules(ledger, emptyLedger));
}

} // namespace

class TstValueHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsOfAPlace() {
        const auto timeline = sample();
        QCOMPARE(runsOf(traced(timeline, "state.status")), std::string(R"(0:"none" 1:"open" 7:"paid")"));
        QCOMPARE(runsOf(traced(timeline, "state.paid")), std::string("0:0 2:5"));
        QCOMPARE(runsOf(traced(timeline, "state.items")), std::string("0:#0 3:#1 5:#0"));
        QCOMPARE(runsOf(traced(timeline, "state.items[0].by")), std::string("0:- 3:1 5:-"));
        QCOMPARE(runsOf(traced(timeline, "state.items[*].by")), std::string("0:- 3:#1 5:-"));
        QCOMPARE(runsOf(traced(timeline, "state.none")), std::string("0:-"));
        QCOMPARE(runsOf(traced(timeline, "state.paid > 2")), std::string("0:false 2:true"));
        QCOMPARE(traced(timeline, "state.items").touches(), (std::vector<std::size_t>{3, 5}));
        QCOMPARE(traced(timeline, "state").touches(), (std::vector<std::size_t>{1, 2, 3, 5, 7}));
        QCOMPARE(toJson(traced(timeline, "state.status").at(6).value), std::string("\"open\""));
        QCOMPARE(toJson(traced(timeline, "state.status").at(7).value), std::string("\"paid\""));
    }

    void curvesAndBands() {
        const auto timeline = sample();
        QVERIFY(traced(timeline, "state.paid").isNumeric() && traced(timeline, "state.items").isNumeric());
        QVERIFY(traced(timeline, "state.items[0].by").isNumeric());
        QVERIFY(!traced(timeline, "state.status").isNumeric() && !traced(timeline, "state.none").isNumeric());
        QVERIFY(!traced(timeline, "state.paid > 2").isNumeric());
        QCOMPARE(traced(timeline, "state.status").distinct(3).size(), 3u);
        QVERIFY(traced(timeline, "state.status").distinct(2).empty());
        ValueHistory decimals;
        for (const char* text : {"1.50", "1.5", "x"}) {
            QVERIFY(decimals.isNumeric() == (decimals.size() > 0));
            const auto value = Value::string(text);
            decimals.add(&value);
        }
        QVERIFY(!decimals.isNumeric());
        QCOMPARE(runsOf(decimals), std::string(R"(0:"1.50" 1:"1.5" 2:"x")"));
    }

    void whatIsNoWatch() {
        QVERIFY(watch("state.total").path() && !watch("state.total").condition());
        QCOMPARE(watch(" state.items[0] ").text(), std::string("state.items[0]"));
        QVERIFY(watch("state.total < 0").condition());
        const auto fault = [](const char* text) {
            const auto read = ReplayWatch::read(text, {});
            return read ? "" : std::to_string(read.error().column) + ": " + read.error().what;
        };
        QCOMPARE(fault("data.total"), std::string("1: expected a place of the state, such as state.total, or a condition"));
        QCOMPARE(fault("old.total"), fault("data.total"));
        QVERIFY(fault("state.total <").starts_with("14: expected a value"));
        QVERIFY(fault("").starts_with("1: "));
    }

    void randomHistoriesLikeANaiveScan() {
        std::mt19937 random(8);
        for (int round = 0; round < 12; ++round) {
            const auto timeline = randomTimeline(random, 5 + random() % 50);
            for (const char* text :
                {"state.paid", "state.status", "state.items", "state.items[0]", "state.items[0].by", "state.items[1]", "state"})
                compare(timeline, text);
        }
    }

private:
    static void compare(const Timeline& timeline, const char* text) {
        const auto history = traced(timeline, text);
        const auto path = *watch(text).path();
        std::vector<std::size_t> touches;
        for (std::size_t step = 0; step <= timeline.size(); ++step) {
            const auto frame = frameFromZero(timeline, step);
            const auto found = valueAt(frame.after, path.steps);
            if (valueAt(frame.before, path.steps) != found)
                touches.push_back(step);
            const auto& run = history.at(step);
            if (found.isArray() || found.isObject())
                QVERIFY(run.kind == ValueRun::Kind::Count && run.value == Value::integer(static_cast<std::int64_t>(found.size())));
            else
                QVERIFY(run.kind == (found.isNull() ? ValueRun::Kind::Nothing : ValueRun::Kind::Scalar) && run.value == found);
        }
        QCOMPARE(history.touches(), touches);
        NoProgress progress;
        const auto asked = traceCondition(timeline, StepCondition::touching(path), progress).value();
        std::vector<std::size_t> touching;
        for (const auto& run : asked.runs())
            for (auto step = run.first; step <= run.last; ++step)
                touching.push_back(step);
        QCOMPARE(touching, touches);
    }
};

LEFTFOLD_TEST(TstValueHistory)
#include "tst_value_history.moc"
