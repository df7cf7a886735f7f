// SPDX-License-Identifier: Apache-2.0
#include "core/replay/timeline.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <random>
#include <thread>

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const shop = R"({"added":[{"op":"add","path":"/items/-","value":{"$from":"/data"}},{"op":"increment","path":"/n"}],
    "removed":[{"op":"remove","path":"/items/0"}],"named":[{"op":"add","path":"/name","value":{"$from":"/data/name"}}],
    "merged":[{"op":"merge","path":"/extra","value":{"$from":"/data"}}]})";
const char* const emptyShop = R"({"items":[],"n":0,"extra":{}})";

/// A history with all kinds of events, also some that fail: broken payloads, removals from nothing.
std::vector<Event> randomHistory(std::mt19937& random, std::size_t length) {
    std::vector<Event> events;
    while (events.size() < length) {
        const auto version = static_cast<int>(events.size()) + 1;
        const auto number = std::to_string(random() % 5);
        switch (random() % 7) {
        case 0:
        case 1:
            events.push_back(event("added", R"({"id":)" + number + '}', version));
            break;
        case 2:
            events.push_back(event("removed", "{}", version));
            break;
        case 3:
            events.push_back(event("named", R"({"name":")" + number + "\"}", version));
            break;
        case 4:
            events.push_back(event("merged", "{\"k" + number + R"(":{"x":)" + number + "},\"gone\":null}", version));
            break;
        case 5:
            events.push_back(event("named", random() % 2 ? "{" : "{}", version));
            break;
        default:
            events.push_back(event("noted", "{}", version));
        }
    }
    return events;
}

/// The state after so many events, folded from zero without a checkpoint.
Value foldedFromZero(const Timeline& timeline, std::size_t step) {
    auto& reducer = *timeline.setup().reducer;
    Folder folder(timeline.setup().upcasters.get(), reducer);
    Value state = reducer.initialState();
    for (std::size_t at = 1; at <= step; ++at)
        folder.step(state, timeline.event(at));
    return state;
}

struct StopAfter final : Progress {
    int calls = 0;
    bool keepGoing(std::int64_t, std::int64_t) override { return ++calls < 2; }
};

} // namespace

class TstTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFrameTellsEverything() {
        const auto timeline =
            folded(history({{"added", R"({"id":1})"}, {"named", R"({"name":"x"})"}, {"named", R"({"name":"y"})"}}), rules(shop, emptyShop));
        QCOMPARE(timeline.size(), 3u);
        const auto frame = timeline.frame(3);
        QCOMPARE(frame.step, 3u);
        QCOMPARE(frame.event, &timeline.event(3));
        QCOMPARE(toJson(frame.before), std::string(R"({"items":[{"id":1}],"n":1,"extra":{},"name":"x"})"));
        QCOMPARE(toJson(frame.after), std::string(R"({"items":[{"id":1}],"n":1,"extra":{},"name":"y"})"));
        QCOMPARE(toJson(toJsonPatch(frame.change)), std::string(R"([{"op":"replace","path":"/name","value":"y"}])"));
        QCOMPARE(toJson(frame.change.front().old), std::string("\"x\""));
        QCOMPARE(frame.status, StepStatus::Applied);
        const auto start = timeline.frame(0);
        QCOMPARE(start.event, nullptr);
        QVERIFY(start.change.empty());
        QCOMPARE(toJson(start.after), std::string(emptyShop));
    }

    void aFailingEventIsMarkedAndPassed() {
        const auto timeline =
            folded(history({{"removed", "{}"}, {"added", R"({"id":1})"}, {"named", "{broken"}, {"noted", "{}"}}), rules(shop, emptyShop));
        QCOMPARE(timeline.failures().size(), 2u);
        QCOMPARE(timeline.failures()[0].step, 1u);
        QCOMPARE(timeline.failures()[0].message, std::string("rule removed, remove /items/0: there is no /items/0"));
        QVERIFY(timeline.failures()[1].message.starts_with("The payload is no JSON"));
        QCOMPARE(timeline.status(1), StepStatus::Failed);
        QCOMPARE(timeline.status(4), StepStatus::Unchanged);
        QCOMPARE(toJson(timeline.state(4)), std::string(R"({"items":[{"id":1}],"n":1,"extra":{}})"));
        QCOMPARE(timeline.frame(3).message, timeline.failures()[1].message);
        QVERIFY(timeline.frame(3).change.empty());
        QCOMPARE(timeline.counts().failed, 2u);
        QCOMPARE(timeline.counts().applied, 1u);
        QCOMPARE(timeline.counts().unchanged, 1u);
    }

    void upcastEventsAreTold() {
        const auto timeline = folded(history({{"old", R"({"ident":1})"}, {"gone", "{}"}}), rules(shop, emptyShop),
            upcasters(R"([{"event_type":"old","from":1,"as":"added","to":2,"steps":[{"op":"move","from":"/ident","path":"/id"}]},
                {"event_type":"gone","from":1,"into":[]}])"));
        QCOMPARE(timeline.counts().upcast, 2u);
        QCOMPARE(timeline.counts().dropped, 1u);
        const auto frame = timeline.frame(1);
        QCOMPARE(frame.seen.size(), 1u);
        QCOMPARE(frame.seen[0].type, std::string_view("added"));
        QCOMPARE(toJson(frame.seen[0].data), std::string(R"({"id":1})"));
        QCOMPARE(describe(frame.upcasts[0]), std::string("old v1 → added v2"));
        QCOMPARE(timeline.status(2), StepStatus::Dropped);
    }

    void itStartsFromASnapshot() {
        TimelineSetup setup;
        setup.reducer = rules(shop, emptyShop);
        setup.snapshotVersion = Version{2};
        setup.snapshotState = parseJson(R"({"items":[7],"n":"5","extra":{}})").value();
        auto events = history({{"added", "8"}});
        events[0].version = Version{3};
        NoProgress progress;
        const auto timeline = Timeline::fold(std::move(events), std::move(setup), progress).value();
        QCOMPARE(timeline.version(0).value().value, 2);
        QCOMPARE(timeline.version(1).value().value, 3);
        QCOMPARE(toJson(timeline.state(1)), std::string(R"({"items":[7,8],"n":"6","extra":{}})"));
        QCOMPARE(timeline.stepOfVersion(Version{2}).value(), 0u);
        QCOMPARE(timeline.stepOfVersion(Version{3}).value(), 1u);
        QVERIFY(!timeline.stepOfVersion(Version{1}) && !timeline.stepOfVersion(Version{4}));
    }

    /// Forwards, backwards and jumping: every state is that of a fold from zero.
    void anyWayThroughItGivesTheSameStates() {
        std::mt19937 random(23);
        for (int round = 0; round < 3; ++round) {
            const auto timeline = folded(randomHistory(random, 2500), rules(shop, emptyShop));
            std::vector<Value> expected(timeline.size() + 1);
            for (std::size_t step = 0; step <= timeline.size(); step += 1 + random() % 400)
                expected[step] = foldedFromZero(timeline, step);
            for (int look = 0; look < 40; ++look) {
                const auto step = random() % (timeline.size() + 1);
                if (!expected[step].isNull())
                    QVERIFY(timeline.state(step) == expected[step]);
                const auto frame = timeline.frame(step);
                QVERIFY(frame.after == timeline.state(step));
                QVERIFY(step == 0 || frame.before == timeline.state(step - 1));
                Value patched = frame.before;
                QVERIFY(applyPatch(frame.change, patched));
                QVERIFY(patched == frame.after);
            }
        }
    }

    void walkingGivesEveryFrameOnce() {
        std::mt19937 random(5);
        const auto timeline = folded(randomHistory(random, 300), rules(shop, emptyShop));
        std::size_t next = 100;
        timeline.walk(100, 1000, [&](Frame&& frame) {
            const auto single = timeline.frame(next);
            bool same = frame.step == next && frame.after == single.after && frame.change == single.change && frame.status == single.status;
            ++next;
            return same;
        });
        QCOMPARE(next, 301u);
        int seen = 0;
        timeline.walk(0, 50, [&](Frame&&) { return ++seen < 3; });
        QCOMPARE(seen, 3);
    }

    void summariesCountWhatChanged() {
        const auto timeline = folded(
            history({{"added", R"({"id":1})"}, {"removed", "{}"}, {"removed", "{}"}, {"noted", "{}"}, {"merged", R"({"a":1,"b":2})"}}),
            rules(shop, emptyShop));
        const auto all = timeline.summaries(0, 100);
        QCOMPARE(all.size(), 6u);
        QCOMPARE(all[1], (StepSummary{StepStatus::Applied, 1, 1, 0, false}));
        QCOMPARE(all[2], (StepSummary{StepStatus::Applied, 0, 0, 1, false}));
        QCOMPARE(all[3], (StepSummary{StepStatus::Failed, 0, 0, 0, false}));
        QCOMPARE(all[4], (StepSummary{StepStatus::Unchanged, 0, 0, 0, false}));
        QCOMPARE(timeline.summaries(5, 1).front(), (StepSummary{StepStatus::Applied, 2, 0, 0, false}));
        QVERIFY(timeline.summaries(3, 0).empty());
    }

    void versionsWithGapsAndTwinsAreFound() {
        auto events = history({{"noted", "{}"}, {"noted", "{}"}, {"noted", "{}"}, {"noted", "{}"}});
        events[2].version = Version{2};
        events[3].version = Version{9};
        const auto timeline = folded(std::move(events), nullptr);
        QCOMPARE(timeline.stepOfVersion(Version{1}).value(), 1u);
        QCOMPARE(timeline.stepOfVersion(Version{2}).value(), 3u);
        QCOMPARE(timeline.stepOfVersion(Version{5}).value(), 3u);
        QCOMPARE(timeline.stepOfVersion(Version{9}).value(), 4u);
        QVERIFY(!timeline.stepOfVersion(Version{0}) && !timeline.stepOfVersion(Version{10}));
    }

    void aTimeIsThePlaceBeforeTheFirstLaterEvent() {
        auto events = history({{"noted", "{}"}, {"noted", "{}"}, {"noted", "{}"}, {"noted", "{}"}});
        const auto at = [](int second) { return Instant(std::chrono::seconds(second)); };
        events[0].occurredAt = at(10);
        events[2].occurredAt = at(30);
        events[3].occurredAt = at(20); // a clock that runs backwards
        const auto timeline = folded(std::move(events), nullptr);
        QCOMPARE(timeline.stepAtTime(at(5)), 0u);
        QCOMPARE(timeline.stepAtTime(at(10)), 2u);
        QCOMPARE(timeline.stepAtTime(at(25)), 2u);
        QCOMPARE(timeline.stepAtTime(at(30)), 4u);
    }

    void itCanBeCancelled() {
        std::mt19937 random(1);
        StopAfter progress;
        const auto timeline = Timeline::fold(randomHistory(random, 5000), {}, progress);
        QVERIFY(!timeline);
        QCOMPARE(timeline.error().code, ErrorCode::Cancelled);
        QCOMPARE(progress.calls, 2);
    }

    void severalThreadsMayRead() {
        std::mt19937 random(2);
        const auto timeline = folded(randomHistory(random, 2000), rules(shop, emptyShop));
        const auto expected = timeline.state(1500);
        std::atomic<int> same = 0;
        {
            std::vector<std::jthread> threads;
            for (int thread = 0; thread < 3; ++thread)
                threads.emplace_back([&] {
                    for (int look = 0; look < 20; ++look)
                        same += timeline.state(1500) == expected && timeline.frame(1501).before == expected ? 1 : 0;
                });
        }
        QCOMPARE(same.load(), 60);
    }

    void anEmptyHistoryIsATimeline() {
        const auto timeline = folded({}, rules(shop, emptyShop));
        QCOMPARE(timeline.size(), 0u);
        QCOMPARE(toJson(timeline.state(0)), std::string(emptyShop));
        QVERIFY(!timeline.version(0));
        QVERIFY(!timeline.stepOfVersion(Version{1}));
        QCOMPARE(timeline.stepAtTime(Instant()), 0u);
        QCOMPARE(timeline.summaries(0, 10).size(), 1u);
    }
};

LEFTFOLD_TEST(TstTimeline)
#include "tst_timeline.moc"
