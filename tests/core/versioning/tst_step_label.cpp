// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/step_label.h"
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::string label(const char* step, FieldFate fate = FieldFate::Changed) {
    return stepLabel(stepsOf(step).front(), fate);
}

} // namespace

class TstStepLabel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsDone() {
        QCOMPARE(label(R"([{"op":"move","from":"/a","path":"/b"}])"), std::string("move"));
        QCOMPARE(label(R"([{"op":"convert","path":"/a","to":"decimal","divide_by":100}])"), std::string("convert ÷100"));
        QCOMPARE(label(R"([{"op":"convert","path":"/a","to":"string"}])"), std::string("convert → string"));
        QCOMPARE(label(R"([{"op":"default","path":"/a","value":"USD"}])"), std::string("default \"USD\""));
        QCOMPARE(label(R"([{"op":"add","path":"/a","value":{"$from":"/data/b"}}])"), std::string("add …"));
        QCOMPARE(label(R"([{"op":"add","path":"/a","value":"so long that it does not fit"}])"), std::string("add …"));
        QCOMPARE(label(R"([{"op":"split","path":"/a","separator":" ","into":["/b","/c"]}])"), std::string("split \" \""));
    }
    void eachSaysWhatIsInIt() {
        const auto* each =
            R"([{"op":"each","path":"/l","steps":[{"op":"move","from":"/p","path":"/q"},{"op":"convert","path":"/r","to":"string"}]}])";
        QCOMPARE(label(each, FieldFate::Moved), std::string("move"));
        QCOMPARE(label(each, FieldFate::Changed), std::string("convert → string"));
        QCOMPARE(label(each, FieldFate::Split), std::string("each"));
    }
    void linesSayWhatCounts() {
        const auto steps = stepsOf(R"([{"op":"move","from":"/a","path":"/b"},{"op":"convert","path":"/b","to":"string"},
            {"op":"map","path":"/b","values":{"1":"x"}},{"op":"increment","path":"/b"}])");
        QCOMPARE(lineLabel({{}, {}, FieldFate::Moved, {0}}, steps), std::string("move"));
        QCOMPARE(lineLabel({{}, {}, FieldFate::Changed, {0, 1}}, steps), std::string("convert → string"));
        QCOMPARE(lineLabel({{}, {}, FieldFate::Changed, {0, 1, 2}}, steps), std::string("convert → string, map"));
        QCOMPARE(lineLabel({{}, {}, FieldFate::Changed, {0, 1, 2, 3}}, steps), std::string("3 steps"));
        QCOMPARE(lineLabel({{}, {}, FieldFate::Kept, {}}, steps), std::string());
        QCOMPARE(lineLabel({{}, {}, FieldFate::Moved, {9}}, steps), std::string()); // of another list
    }
};

LEFTFOLD_TEST(TstStepLabel)
#include "tst_step_label.moc"
