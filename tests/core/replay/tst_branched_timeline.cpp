// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branched_timeline.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const counting = R"({"added":[{"op":"add","path":"/items/-","value":{"$from":"/data/id"}},{"op":"increment","path":"/n"}],
    "removed":[{"op":"remove","path":"/items/0"}],"named":[{"op":"add","path":"/name","value":{"$from":"/data/id"}}]})";
const char* const none = R"({"items":[],"n":0})";

std::shared_ptr<const Timeline> shared(Timeline timeline) {
    return std::make_shared<const Timeline>(std::move(timeline));
}

std::shared_ptr<const Timeline> threeAdded() {
    return shared(folded(history({{"added", R"({"id":1})"}, {"added", R"({"id":2})"}, {"removed", "{}"}}), rules(counting, none)));
}

WrittenEvent written(const std::string& type, const std::string& data) {
    WrittenEvent event;
    event.type = type;
    event.data = parseJson(data).value();
    return event;
}

BranchedTimeline branched(const std::shared_ptr<const Timeline>& real, std::vector<BranchEdit> edits) {
    NoProgress progress;
    return BranchedTimeline::fold(real, {"b", std::move(edits)}, progress).value();
}

std::string patch(const std::vector<Change>& changes) {
    return toJson(toJsonPatch(changes));
}

/// Types that apply, fail and have no rule.
WrittenEvent anyEvent(std::mt19937& random) {
    static const char* const types[] = {"added", "added", "removed", "named", "other"};
    return written(types[random() % 5], R"({"id":)" + std::to_string(random() % 4) + '}');
}

std::vector<Event> anyHistory(std::mt19937& random, int length) {
    std::vector<Event> events;
    for (int version = 1; version <= length; ++version) {
        const auto next = anyEvent(random);
        events.push_back(event(next.type, random() % 9 == 0 ? "{" : toJson(*next.data), version));
    }
    return events;
}

BranchEdit anyEdit(std::mt19937& random, int length) {
    const auto version = [&](int first) { return Version{first + static_cast<int>(random() % static_cast<unsigned>(length + 1 - first))}; };
    switch (random() % 4) {
    case 0:
        return SkipEvent{version(1)};
    case 1:
        return InsertEvents{version(0), {anyEvent(random), anyEvent(random)}};
    case 2:
        return EditEvent{version(1), anyEvent(random)};
    default:
        return MoveEvent{version(1), version(0)};
    }
}

/// Edits of which every one can be applied after those before it.
std::vector<BranchEdit> anyEdits(const Timeline& real, std::mt19937& random) {
    Branch branch;
    for (auto wanted = random() % 6; wanted > 0; --wanted) {
        branch.edits.push_back(anyEdit(random, static_cast<int>(real.size())));
        if (!applyBranch(real, branch))
            branch.edits.pop_back();
    }
    return branch.edits;
}

/// The state after so many events, folded from zero with nothing reused.
Value fromZero(const Timeline& timeline, std::size_t step) {
    Folder folder(nullptr, *timeline.setup().reducer);
    Value state = timeline.setup().reducer->initialState();
    for (std::size_t at = 1; at <= step; ++at)
        folder.step(state, timeline.event(at));
    return state;
}

/// The first row whose states differ, found by folding everything.
std::optional<std::size_t> naiveDivergence(const BranchedTimeline& both) {
    for (std::size_t row = 0; row < both.rows().size(); ++row)
        if (fromZero(both.real(), both.rows()[row].real) != fromZero(both.branched(), both.rows()[row].branched))
            return row;
    return std::nullopt;
}

struct NeverOn final : Progress {
    bool keepGoing(std::int64_t, std::int64_t) override { return false; }
};

} // namespace

class TstBranchedTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itSaysWhereAndHowItDiverges() {
        const auto both = branched(threeAdded(), {SkipEvent{{2}}});
        QCOMPARE(both.branched().size(), 2u);
        QCOMPARE(*both.firstDivergence(), 2u);
        QCOMPARE(patch(both.difference(1)), std::string("[]"));
        QCOMPARE(patch(both.difference(2)), std::string(R"([{"op":"remove","path":"/items/1"},{"op":"replace","path":"/n","value":1}])"));
        QCOMPARE(toJson(both.branched().outcome().state()), std::string(R"({"items":[],"n":1})"));
        QCOMPARE(both.difference(), both.difference(3));
    }

    void anEditThatChangesNothingDivergesNowhere() {
        const auto both =
            branched(threeAdded(), {InsertEvents{{1}, {written("other", "{}")}}, EditEvent{{2}, written("added", R"({"id":2})")}});
        QVERIFY(!both.firstDivergence());
        QVERIFY(both.difference().empty());
        QCOMPARE(both.markOf(2), BranchMark::Inserted);
        QCOMPARE(both.markOf(3), BranchMark::Edited);
        QCOMPARE(both.markOf(4), BranchMark::Same);
    }

    void aCursorFindsTheRowOfEitherStep() {
        const auto both = branched(threeAdded(), {SkipEvent{{1}}, InsertEvents{{2}, {written("other", "{}")}}});
        QCOMPARE(both.rows().size(), 5u); // start, -1, 2, +, 3
        QCOMPARE(both.rowOfReal(0), 0u);
        QCOMPARE(both.rowOfReal(3), 4u);
        QCOMPARE(both.rowOfBranched(1), 2u);
        QCOMPARE(both.rowOfBranched(2), 3u);
        QCOMPARE(both.rowOfBranched(99), 4u);
    }

    void theRealHistoryStaysAsItIs() {
        const auto real = threeAdded();
        const auto before = real->outcome().state();
        branched(real, {EditEvent{{1}, written("added", R"({"id":9})")}, InsertEvents{{3}, {written("removed", "{}")}}});
        QCOMPARE(real->size(), 3u);
        QCOMPARE(real->outcome().state(), before);
        QCOMPARE(real->event(1).payload.bytes, std::string(R"({"id":1})"));
    }

    void stepsBackJumpsAndBranchesEqualAFoldFromZero() {
        std::mt19937 random(20260301);
        for (int round = 0; round < 60; ++round) {
            const auto real = shared(folded(anyHistory(random, 1 + static_cast<int>(random() % 40)), rules(counting, none)));
            const auto both = branched(real, anyEdits(*real, random));
            const auto& timeline = both.branched();
            auto head = timeline.size();
            for (int move = 0; move < 30; ++move) {
                const auto kind = random() % 3;
                head = kind == 0 ? std::min(head + 1, timeline.size())
                    : kind == 1  ? head - std::min<std::size_t>(head, 1)
                                 : random() % (timeline.size() + 1);
                QCOMPARE(timeline.state(head), fromZero(timeline, head));
                QCOMPARE(timeline.frame(head).after, fromZero(timeline, head));
                const auto& row = both.rows()[both.rowOfBranched(head)];
                QCOMPARE(row.branched, head);
                Value patched = fromZero(*real, row.real);
                QVERIFY(applyPatch(diffValues(patched, timeline.state(row.branched)), patched));
                QCOMPARE(patched, fromZero(timeline, head));
            }
            QCOMPARE(both.firstDivergence(), naiveDivergence(both));
        }
    }

    void countsAndFailuresAreThoseOfAFoldFromZero() {
        std::mt19937 random(7);
        for (int round = 0; round < 60; ++round) {
            const auto real = shared(folded(anyHistory(random, 30), rules(counting, none)));
            const auto both = branched(real, anyEdits(*real, random));
            const auto& events = both.branched().events();
            const auto again = folded({events.begin(), events.end()}, rules(counting, none));
            QCOMPARE(both.branched().counts().applied, again.counts().applied);
            QCOMPARE(both.branched().counts().unchanged, again.counts().unchanged);
            QCOMPARE(both.branched().counts().failed, again.counts().failed);
            QCOMPARE(both.branched().failures().size(), again.failures().size());
            QCOMPARE(both.branched().outcome().version(), again.outcome().version());
            QCOMPARE(both.branched().outcome().state(), again.outcome().state());
            for (std::size_t step = 1; step <= again.size(); ++step)
                QCOMPARE(both.branched().status(step), again.status(step));
        }
    }

    void aLongFoldCanBeCancelled() {
        std::mt19937 random(1);
        const auto real = shared(folded(anyHistory(random, 600), rules(counting, none)));
        NeverOn progress;
        const auto stopped = BranchedTimeline::fold(real, {"", {SkipEvent{{1}}}}, progress);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(BranchedTimeline::fold(real, {"", {SkipEvent{{599}}}}, progress).has_value()); // next to nothing is folded again
    }

    void aLateEditOfALongHistoryIsQuick() {
        std::vector<Event> events;
        for (int version = 1; version <= 100'000; ++version)
            events.push_back(test::event("named", R"({"id":)" + std::to_string(version) + '}', version));
        const auto real = shared(folded(std::move(events), rules(counting, none)));
        QElapsedTimer timer;
        timer.start();
        const auto both = branched(real, {EditEvent{{99'990}, written("named", R"({"id":0})")}, SkipEvent{{100'000}}});
        QCOMPARE(*both.firstDivergence(), 99'990u);
        QCOMPARE(toJson(both.branched().outcome().state()), std::string(R"({"items":[],"n":0,"name":99999})"));
        qInfo("branched in %lld ms", timer.elapsed());
    }
};

LEFTFOLD_TEST(TstBranchedTimeline)
#include "tst_branched_timeline.moc"
