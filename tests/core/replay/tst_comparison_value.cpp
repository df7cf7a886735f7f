// SPDX-License-Identifier: Apache-2.0
#include "core/replay/comparison_value.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::shared_ptr<const Timeline> paid() {
    return std::make_shared<const Timeline>(
        folded(history({{"created", R"({"a":1})"}, {"paid", R"({"b":2})"}, {"sent", R"({"c":3})"}}), nullptr));
}

BranchedTimeline branched(std::vector<BranchEdit> edits) {
    NoProgress progress;
    return BranchedTimeline::fold(paid(), {"b", std::move(edits)}, progress).value();
}

WrittenEvent noted() {
    WrittenEvent event;
    event.type = "noted";
    event.data = parseJson(R"({"d":4})").value();
    return event;
}

} // namespace

class TstComparisonValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBranchTellsItsEditsAndWhereItDiverges() {
        QCOMPARE(toJson(whatIfValue(branched({SkipEvent{{2}}}))),
            std::string(R"({"edits":[{"op":"skip","version":2}],)"
                        R"("first_divergence":{"version":2,"after":1,"event_type":"paid","what":"skipped"},)"
                        R"("changes":[{"op":"remove","path":"/b"}]})"));
        QCOMPARE(toJson(*whatIfValue(branched({})).find("first_divergence")), std::string("null"));
        QCOMPARE(toJson(*whatIfValue(branched({InsertEvents{{0}, {noted()}}})).find("first_divergence")),
            std::string(R"({"version":1,"after":null,"event_type":"noted","what":"inserted"})"));
    }

    void editsAreDescribed() {
        QCOMPARE(describe(SkipEvent{{2}}), std::string("skip version 2"));
        QCOMPARE(describe(InsertEvents{{2}, {noted(), noted()}}), std::string("insert noted, noted behind version 2"));
        QCOMPARE(describe(EditEvent{{2}, noted()}), std::string("edit version 2 to noted"));
        QCOMPARE(describe(MoveEvent{{2}, {0}}), std::string("move version 2 behind version 0"));
    }

    void versionsAreCompared() {
        QCOMPARE(toJson(versionComparisonValue(*paid(), 1, 2, ComparedStates::Shown)),
            std::string(R"({"aggregate_type":"Order","aggregate_id":"o-1","from":{"version":1,"event_type":"created","state":{"a":1}},)"
                        R"("to":{"version":2,"event_type":"paid","state":{"a":1,"b":2}},"events":[{"version":2,"event_type":"paid"}],)"
                        R"("changes":[{"op":"add","path":"/b","value":2}]})"));
        QCOMPARE(toJson(*versionComparisonValue(*paid(), 2, 1, ComparedStates::Left).find("changes")),
            std::string(R"([{"op":"remove","path":"/b"}])"));
    }

    void alignedHistoriesAreToldRowByRow() {
        const auto left = paid();
        const auto right = folded(history({{"created", R"({"a":9})"}, {"sent", R"({"c":3})"}}), nullptr);
        const auto rows = alignByType(*left, right);
        QCOMPARE(toJson(alignedRowValue(*left, right, rows[1], differenceAt(*left, right, rows[1]))),
            std::string(R"({"left":{"version":1,"event_type":"created"},"right":{"version":1,"event_type":"created"},)"
                        R"("data":[{"op":"replace","path":"/a","value":9}],"state":[{"op":"replace","path":"/a","value":9}]})"));
        QCOMPARE(toJson(*alignedRowValue(*left, right, rows[2], {}).find("right")), std::string("null"));
        const auto summary = alignmentValue(*left, right, rows);
        QCOMPARE(
            toJson(*summary.find("both")) + toJson(*summary.find("left_only")) + toJson(*summary.find("right_only")), std::string("210"));
    }
};

LEFTFOLD_TEST(TstComparisonValue)
#include "tst_comparison_value.moc"
