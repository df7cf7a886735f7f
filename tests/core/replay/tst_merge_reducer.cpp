// SPDX-License-Identifier: Apache-2.0
#include "core/replay/merge_reducer.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;

class TstMergeReducer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachEventIsMergedIntoTheState() {
        const auto timeline = test::folded(
            test::history({{"a", R"({"x":1,"y":{"z":0.10}})"}, {"b", R"({"x":null,"y":{"w":[1]}})"}, {"c", R"({"y":{"w":[2]}})"}}),
            nullptr);
        QCOMPARE(toJson(timeline.state(0)), std::string("{}"));
        QCOMPARE(toJson(timeline.state(2)), std::string(R"({"y":{"z":0.10,"w":[1]}})"));
        QCOMPARE(toJson(timeline.state(3)), std::string(R"({"y":{"z":0.10,"w":[2]}})"));
        QCOMPARE(timeline.counts().applied, 3u);
    }

    void anEventWithoutDataKeepsTheState() {
        MergeReducer reducer;
        Value state = *parseJson(R"({"x":1})");
        for (const auto* nothing : {"null", "[]"}) {
            const auto event = test::event("a", nothing);
            QCOMPARE(reducer.apply(state, readStored(event, reducer.reads()).value())->rules, 1);
            QCOMPARE(toJson(state), std::string(R"({"x":1})"));
        }
    }

    void whatIsNoObjectReplacesTheState() {
        MergeReducer reducer;
        Value state = reducer.initialState();
        const auto event = test::event("a", "5");
        QCOMPARE(reducer.apply(state, readStored(event, reducer.reads()).value())->rules, 1);
        QCOMPARE(toJson(state), std::string("5"));
        QCOMPARE(reducer.name(), std::string("merge"));
    }
};

LEFTFOLD_TEST(TstMergeReducer)
#include "tst_merge_reducer.moc"
