// SPDX-License-Identifier: Apache-2.0
#include "core/transform/bounds.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Value nested(int levels) {
    Value value = Value::integer(1);
    for (int level = 0; level < levels; ++level)
        value = level % 2 ? Value::array({value}) : Value::object({{"a", value}});
    return value;
}

} // namespace

class TstBounds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void depthIsBounded() {
        QVERIFY(checkDepth(nested(maximumDepth), 0));
        QVERIFY(!checkDepth(nested(maximumDepth), 1));
        QVERIFY(checkDepth(nested(maximumDepth - 10), 10));
        QVERIFY(checkDepth(Value(), maximumDepth));
        QVERIFY(!checkDepth(Value(), maximumDepth + 1));
        QCOMPARE(checkDepth(nested(maximumDepth + 1), 0).error().message, std::string("the result would nest deeper than 1000 levels"));
    }

    void copiesOfCopiesAreBounded() {
        Value value = Value::array({Value(), Value()});
        int doublings = 0;
        while (checkSize(value) && doublings < 100) {
            value = Value::array({value, value});
            ++doublings;
        }
        QVERIFY(doublings > 15 && doublings < 25);
    }

    void stepsCannotGrowAStateWithoutEnd() {
        Value state = test::json(R"({"x":[0]})");
        const test::Sample sample;
        const auto deeper = test::steps(R"([{"op":"copy","from":"/x","path":"/x/0"}])");
        Result<> done;
        for (int round = 0; done && round < 2 * maximumDepth; ++round)
            done = apply(deeper, state, sample.view());
        QVERIFY(!done);
        const auto wider = test::steps(R"([{"op":"copy","from":"/x","path":"/y"},{"op":"add","path":"/x","value":[]},
            {"op":"copy","from":"/y","path":"/x/-"},{"op":"copy","from":"/y","path":"/x/-"}])");
        state = test::json(R"({"x":[0]})");
        done = {};
        for (int round = 0; done && round < maximumDepth; ++round)
            done = apply(wider, state, sample.view());
        QVERIFY(!done);
        QVERIFY(done.error().message.find("holds more than") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstBounds)
#include "tst_bounds.moc"
