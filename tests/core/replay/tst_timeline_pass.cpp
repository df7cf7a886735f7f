// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame.h"
#include "core/replay/timeline_pass.h"
#include "tests/core/replay/naive_scan.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

struct StopAfter final : Progress {
    int left = 2;
    bool keepGoing(std::int64_t, std::int64_t total) override { return total == 5000 && --left > 0; }
};

Selection selectionOf(const std::vector<std::vector<std::string>>& paths) {
    Selection selection;
    for (const auto& path : paths)
        selection.add(path);
    return selection;
}

/// Refuses events of one type, and counts how often it was asked.
struct Picky final : Reducer {
    int asked = 0;
    std::string name() const override { return "picky"; }
    Value initialState() const override { return Value::integer(0); }
    EventParts reads() const override { return EventParts::Data; }
    Result<Applied> apply(Value& state, const UpcastEvent& event) override {
        ++asked;
        if (event.type == "no")
            return fail(ErrorCode::Malformed, "it is refused");
        state = Value::integer(asked);
        return Applied{1};
    }
};

} // namespace

class TstTimelinePass : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStepIsShownOnce() {
        std::mt19937 random(11);
        const auto timeline = randomTimeline(random, 120);
        const GlanceNeeds all{selectionOf({{}}), selectionOf({{}})};
        std::size_t next = 0;
        NoProgress progress;
        const auto passed = passOver(timeline, all, progress, [&](const StepGlance& step) {
            const auto frame = frameFromZero(timeline, next);
            QCOMPARE(step.step, next++);
            QVERIFY(step.event == frame.event && *step.before == frame.before && *step.after == frame.after);
            QVERIFY(step.status == frame.status && step.forms.size() == frame.seen.size());
            for (std::size_t form = 0; form < frame.seen.size(); ++form)
                QVERIFY(step.forms[form].type == frame.seen[form].type && *step.forms[form].data == frame.seen[form].data);
        });
        QVERIFY(passed);
        QCOMPARE(next, timeline.size() + 1);
    }

    void nobodyIsAskedAgainForWhatFailed() {
        const auto reducer = std::make_shared<Picky>();
        const auto timeline = folded(history({{"yes", "{}"}, {"no", "{}"}, {"yes", "{}"}, {"no", "{}"}}), reducer);
        NoProgress progress;
        reducer->asked = 0;
        QVERIFY(passOver(timeline, {}, progress, [](const StepGlance&) {}));
        QCOMPARE(reducer->asked, 2);
        reducer->asked = 0;
        QVERIFY(walkStates(timeline, 1, 4, progress, [](std::size_t, const Value&, const Value&) { return true; }));
        QCOMPARE(reducer->asked, 2);
        reducer->asked = 0;
        std::string messages;
        visitFrames(timeline, std::vector<std::size_t>{4}, [&](Frame&& frame) {
            messages += frame.message;
            return true;
        });
        QCOMPARE(reducer->asked, 2);
        QCOMPARE(messages, std::string("it is refused"));
    }

    void noMoreIsKeptThanIsAskedFor() {
        const auto timeline = folded(history({{"paid", R"({"by":1,"x":2})"}, {"paid", R"({"by":1,"x":2})"}}), rules(ledger, emptyLedger));
        const GlanceNeeds needs{selectionOf({{"x"}}), selectionOf({{"paid"}})};
        NoProgress progress;
        std::string seen;
        QVERIFY(passOver(timeline, needs, progress, [&](const StepGlance& step) {
            seen += toJson(*step.before) + (step.forms.empty() ? "" : toJson(*step.forms[0].data)) + '\n';
        }));
        QCOMPARE(seen,
            std::string(R"({"status":"none","paid":0,"total":0,"items":[]})"
                        "\n"
                        R"({"paid":0}{"by":1,"x":2})"
                        "\n"
                        R"({"paid":1}{"by":1,"x":2})"
                        "\n"));
    }

    void itCanBeCancelled() {
        std::mt19937 random(3);
        const auto timeline = randomTimeline(random, 5000);
        StopAfter progress;
        std::size_t seen = 0;
        const auto passed = passOver(timeline, {}, progress, [&](const StepGlance&) { ++seen; });
        QVERIFY(!passed);
        QCOMPARE(passed.error().code, ErrorCode::Cancelled);
        QVERIFY(seen < 1000);
    }

    void someFramesAreThoseOfAWalk() {
        std::mt19937 random(17);
        const auto timeline = randomTimeline(random, 9000);
        for (int round = 0; round < 5; ++round) {
            std::vector<std::size_t> steps;
            for (std::size_t step = random() % 3; step <= timeline.size(); step += 1 + random() % (round % 2 ? 5000 : 60))
                steps.push_back(step);
            std::size_t at = 0;
            visitFrames(timeline, steps, [&](Frame&& frame) {
                const auto single = timeline.frame(steps[at]);
                return frame.step == steps[at++] && frame.before == single.before && frame.after == single.after
                    && frame.change == single.change && frame.event == single.event && frame.status == single.status;
            });
            QCOMPARE(at, steps.size());
        }
        int seen = 0;
        visitFrames(timeline, std::vector<std::size_t>{0, 1, 2, 3}, [&](Frame&&) { return ++seen < 2; });
        QCOMPARE(seen, 2);
    }
};

LEFTFOLD_TEST(TstTimelinePass)
#include "tst_timeline_pass.moc"
