// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branch.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Five events a to e, versions 1 to 5.
Timeline letters() {
    return folded(
        history({{"a", R"({"n":1})"}, {"b", R"({"n":2})"}, {"c", R"({"n":3})"}, {"d", R"({"n":4})"}, {"e", R"({"n":5})"}}), nullptr);
}

WrittenEvent written(std::string type, const std::string& data = "{}") {
    WrittenEvent event;
    event.type = std::move(type);
    event.data = parseJson(data).value();
    return event;
}

/// The types of the branch's events, in a row.
std::string typesOf(const BranchedEvents& events, const Timeline& real) {
    std::string types;
    for (std::size_t step = 1; step <= events.shared; ++step)
        types += real.event(step).type;
    for (const auto& event : events.rest)
        types += event.type;
    return types;
}

std::string typesAfter(std::vector<BranchEdit> edits) {
    const auto real = letters();
    const auto events = applyBranch(real, {"", std::move(edits)});
    return events ? typesOf(*events, real) : events.error().message;
}

} // namespace

class TstBranch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsNameVersionsOfTheStore() {
        QCOMPARE(typesAfter({}), std::string("abcde"));
        QCOMPARE(typesAfter({SkipEvent{{2}}}), std::string("acde"));
        QCOMPARE(typesAfter({SkipEvent{{2}}, SkipEvent{{2}}, SkipEvent{{5}}}), std::string("acd"));
        QCOMPARE(typesAfter({InsertEvents{{0}, {written("x")}}}), std::string("xabcde"));
        QCOMPARE(typesAfter({InsertEvents{{5}, {written("x"), written("y")}}}), std::string("abcdexy"));
        QCOMPARE(typesAfter({EditEvent{{3}, written("x")}}), std::string("abxde"));
        QCOMPARE(typesAfter({MoveEvent{{4}, {1}}}), std::string("adbce"));
        QCOMPARE(typesAfter({MoveEvent{{4}, {0}}}), std::string("dabce"));
        QCOMPARE(typesAfter({MoveEvent{{1}, {5}}}), std::string("bcdea"));
    }

    void editsApplyInTheirOrder() {
        QCOMPARE(typesAfter({InsertEvents{{2}, {written("x")}}, InsertEvents{{2}, {written("y")}}}), std::string("abxycde"));
        QCOMPARE(typesAfter({InsertEvents{{0}, {written("x")}}, InsertEvents{{0}, {written("y")}}}), std::string("xyabcde"));
        QCOMPARE(typesAfter({SkipEvent{{2}}, InsertEvents{{2}, {written("x")}}}), std::string("axcde"));
        QCOMPARE(typesAfter({MoveEvent{{2}, {4}}, InsertEvents{{2}, {written("x")}}}), std::string("acdbxe"));
        QCOMPARE(typesAfter({MoveEvent{{2}, {4}}, MoveEvent{{2}, {0}}}), std::string("bacde"));
        QCOMPARE(typesAfter({MoveEvent{{4}, {0}}, MoveEvent{{4}, {5}}}), std::string("abced"));
        QCOMPARE(typesAfter({MoveEvent{{2}, {4}}, EditEvent{{2}, written("x")}}), std::string("acdxe"));
        QCOMPARE(typesAfter({EditEvent{{2}, written("x")}, MoveEvent{{2}, {4}}}), std::string("acdxe"));
        QCOMPARE(typesAfter({MoveEvent{{2}, {4}}, SkipEvent{{2}}}), std::string("acde"));
    }

    void rowsPairTheStepsOfBothHistories() {
        const auto real = letters();
        const Branch branch{"", {SkipEvent{{2}}, InsertEvents{{3}, {written("x")}}, MoveEvent{{5}, {3}}}};
        const auto events = applyBranch(real, branch).value();
        QCOMPARE(typesOf(events, real), std::string("acxed"));
        QCOMPARE(events.shared, 1u);
        using enum BranchMark;
        const std::vector<BranchRow> expected{{0, 0, Same}, {1, 1, Same}, {2, 1, Skipped}, {3, 2, Same}, {3, 3, Inserted},
            {3, 4, MovedHere}, {4, 5, Same}, {5, 5, MovedAway}};
        QCOMPARE(events.rows.size(), expected.size());
        for (std::size_t row = 0; row < expected.size(); ++row)
            QVERIFY2(events.rows[row] == expected[row], std::to_string(row).c_str());
    }

    void anEventThatIsPutInHasNoPlaceInTheStore() {
        const auto events = applyBranch(letters(), {"", {InsertEvents{{5}, {written("x", R"({"n":0.10})")}}}}).value();
        const Event& event = events.rest.back();
        QVERIFY(!event.position && event.id.empty());
        QCOMPARE(event.version->value, 6); // as if it had been appended
        const auto two = applyBranch(letters(), {"", {SkipEvent{{3}}, InsertEvents{{3}, {written("x"), written("y")}}}}).value();
        QCOMPARE(two.rest[0].version->value, 3); // behind version 2
        QCOMPARE(two.rest[1].version->value, 4);
        QCOMPARE(two.rest[2].version->value, 4); // the store's own keep theirs
        QCOMPARE(applyBranch(letters(), {"", {InsertEvents{{0}, {written("x")}}}}).value().rest.front().version->value, 1);
        QCOMPARE(event.aggregate.path(), std::string("Order/o-1"));
        QCOMPARE(toJson(readData(event).value()), std::string(R"({"n":0.10})"));
        QVERIFY(!event.metadata);
    }

    void anEditLeavesWhatItDoesNotName() {
        auto stored = test::event("a", R"({"user":"u","n":1})", 7);
        BodyShape shape;
        shape.metadataMembers = {"user"};
        stored.shape = std::make_shared<const BodyShape>(shape);
        stored.position = Position{17};
        const auto real = folded({stored}, nullptr);
        WrittenEvent change;
        change.data = parseJson(R"({"n":2})").value();
        const auto edited = applyBranch(real, {"", {EditEvent{{7}, change}}}).value().rest.front();
        QCOMPARE(edited.type, std::string("a"));
        QCOMPARE(edited.position->value, 17);
        QCOMPARE(edited.version->value, 7);
        const auto body = readBody(edited).value();
        QCOMPARE(toJson(body.data), std::string(R"({"n":2})"));
        QCOMPARE(toJson(body.metadata), std::string(R"({"user":"u"})"));
        WrittenEvent renamed;
        renamed.type = "z";
        const auto other = applyBranch(real, {"", {EditEvent{{7}, renamed}}}).value().rest.front();
        QCOMPARE(other.type, std::string("z"));
        QCOMPARE(toJson(readData(other).value()), std::string(R"({"n":1})"));
    }

    void aBrokenPayloadIsReplacedOrStays() {
        const auto real = folded({test::event("a", "{broken", 1)}, nullptr);
        WrittenEvent renamed;
        renamed.type = "z";
        QCOMPARE(applyBranch(real, {"", {EditEvent{{1}, renamed}}}).value().rest.front().payload.bytes, std::string("{broken"));
        QVERIFY(readData(applyBranch(real, {"", {EditEvent{{1}, written("z")}}}).value().rest.front()).has_value());
    }

    void aVersionThatIsNotThereIsToldWithWhatIs() {
        QCOMPARE(typesAfter({SkipEvent{{9}}}), std::string("Order/o-1 has no version 9; its history ends at version 5."));
        QCOMPARE(typesAfter({SkipEvent{{0}}}), std::string("Order/o-1 has no version 0; its history begins at version 1."));
        QCOMPARE(
            typesAfter({InsertEvents{{6}, {written("x")}}}), std::string("Order/o-1 has no version 6; its history ends at version 5."));
        QCOMPARE(typesAfter({MoveEvent{{2}, {2}}}), std::string("The event of version 2 can't be put behind itself."));
        QCOMPARE(typesAfter({SkipEvent{{2}}, EditEvent{{2}, written("x")}}),
            std::string("The branch skips the event of version 2; it can't be changed too."));
        const auto gap = folded({test::event("a", "{}", 1), test::event("b", "{}", 3)}, nullptr);
        QCOMPARE(applyBranch(gap, {"", {SkipEvent{{2}}}}).error().message, std::string("Order/o-1 has no version 2."));
    }

    void behindASnapshotEditsSayWhereTheReplayBegins() {
        TimelineSetup setup;
        setup.aggregate = {"Order", "o-1"};
        setup.snapshotVersion = Version{3};
        setup.snapshotState = Value::object();
        NoProgress progress;
        const auto real = Timeline::fold({test::event("d", "{}", 4), test::event("e", "{}", 5)}, setup, progress).value();
        QCOMPARE(applyBranch(real, {"", {SkipEvent{{2}}}}).error().message,
            std::string("The event of version 2 lies before the snapshot that the replay begins at (version 3); replay from zero."));
        QCOMPARE(typesOf(applyBranch(real, {"", {InsertEvents{{3}, {written("x")}}}}).value(), real), std::string("xde"));
    }

    void historiesThatCountFromZeroHaveAVersionZero() {
        const auto real = folded({test::event("a", "{}", 0), test::event("b", "{}", 1)}, nullptr);
        QCOMPARE(typesOf(applyBranch(real, {"", {InsertEvents{{0}, {written("x")}}}}).value(), real), std::string("axb"));
        QCOMPARE(typesOf(applyBranch(real, {"", {InsertEvents{{-1}, {written("x")}}}}).value(), real), std::string("xab"));
    }
};

LEFTFOLD_TEST(TstBranch)
#include "tst_branch.moc"
