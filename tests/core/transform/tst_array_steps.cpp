// SPDX-License-Identifier: Apache-2.0
#include "core/transform/array_steps.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::applied;

class TstArraySteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removesWhatFits() {
        const auto* step = R"([{"op":"remove","path":"/items","where":{"id":{"$from":"/data/id"}}}])";
        QCOMPARE(applied(step, R"({"items":[{"id":1},{"id":2},{"id":1.0}]})", R"({"id":1})"), std::string(R"({"items":[{"id":2}]})"));
        QCOMPARE(applied(step, R"({"items":[{"id":2},5,{}]})", R"({"id":1})"), std::string(R"({"items":[{"id":2},5,{}]})"));
        QCOMPARE(applied(step, R"({"items":[]})", R"({})"), std::string("remove /items: the event has no /data/id"));
        QCOMPARE(applied(step, R"({"items":{}})", R"({"id":1})"), std::string("remove /items: /items is no array"));
        QCOMPARE(applied(step, R"({})", R"({"id":1})"), std::string("remove /items: there is no /items"));
    }

    void severalPartsMustFitTogether() {
        QCOMPARE(applied(R"([{"op":"remove","path":"","where":{"/a/b":1,"c":"x"}}])",
                     R"([{"a":{"b":1},"c":"x"},{"a":{"b":1},"c":"y"},{"c":"x"}])"),
            std::string(R"([{"a":{"b":1},"c":"y"},{"c":"x"}])"));
    }

    void removesManyAsWellAsFew() {
        std::string all = "[";
        std::string kept = "[";
        for (int i = 0; i < 200; ++i) {
            all += R"({"n":)" + std::to_string(i % 3) + R"(,"i":)" + std::to_string(i) + "},";
            if (i % 3 != 1)
                kept += R"({"n":)" + std::to_string(i % 3) + R"(,"i":)" + std::to_string(i) + "},";
        }
        all.back() = ']';
        kept.back() = ']';
        QCOMPARE(applied(R"([{"op":"remove","path":"","where":{"n":1}}])", all), kept);
        QCOMPARE(applied(R"([{"op":"remove","path":"","where":{"n":1}},{"op":"remove","path":"/1000"}])", all),
            std::string("remove /1000: there is no /1000"));
    }

    void upsertMergesOrAppends() {
        const auto* step = R"([{"op":"upsert","path":"/items","key":"id","value":{"$from":"/data"}}])";
        QCOMPARE(applied(step, R"({"items":[{"id":1,"q":1,"note":"x"},{"id":2}]})", R"({"id":1,"q":5,"note":null})"),
            std::string(R"({"items":[{"id":1,"q":5},{"id":2}]})"));
        QCOMPARE(applied(step, R"({"items":[{"id":1}]})", R"({"id":3,"q":5})"), std::string(R"({"items":[{"id":1},{"id":3,"q":5}]})"));
        QCOMPARE(applied(step, R"({"items":[]})", R"({"q":5})"), std::string("upsert /items: the value has no /id to tell items apart by"));
        QCOMPARE(applied(step, R"({})", R"({"id":5})"), std::string("upsert /items: there is no /items"));
    }
};

LEFTFOLD_TEST(TstArraySteps)
#include "tst_array_steps.moc"
