// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/step_fields.h"
#include "tests/core/versioning/field_pictures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::string named(const char* steps) {
    std::string text;
    for (const auto& field : fieldsNamedBy(stepsOf(steps)).fields)
        text += (text.empty() ? "" : " ") + field.path.toString();
    return text;
}

} // namespace

class TstStepFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatStepsLookFor() {
        QCOMPARE(named(R"([{"op":"move","from":"/a","path":"/b"},{"op":"convert","path":"/b","to":"string"},
            {"op":"split","path":"/n","separator":" ","into":["/f","/l"]},{"op":"join","from":["/f","/x"],"separator":" ","path":"/j"},
            {"op":"remove","path":"/gone"},{"op":"default","path":"/d","value":1},{"op":"remove","path":"/off","off":true}])"),
            std::string("a n x gone"));
    }
    void itemsAndParts() {
        QCOMPARE(named(R"([{"op":"each","path":"/l","steps":[{"op":"move","from":"/p","path":"/q"}]},
            {"op":"move","from":"/o/a","path":"/a"},{"op":"remove","path":"/o"},{"op":"remove","path":"/r"},{"op":"test","path":"/r/s","value":1}])"),
            std::string("l[].p o.a r.s"));
    }
    void whatValuesStandFor() {
        QCOMPARE(named(R"([{"op":"add","path":"/x","value":1},{"op":"add","path":"/y","value":{"v":{"$from":"/data/x"}}},
            {"op":"add","path":"/z","value":{"$from":"/occurred_at"}}])"),
            std::string("x"));
    }
};

LEFTFOLD_TEST(TstStepFields)
#include "tst_step_fields.moc"
