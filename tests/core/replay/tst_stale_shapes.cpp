// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/stale_shapes.h"
#include "tests/runner.h"

using namespace leftfold;

class TstStaleShapes : public QObject {
    Q_OBJECT

    static std::vector<Change> changes(const char* replayed, const char* stored) {
        return diffValues(parseJson(replayed).value(), parseJson(stored).value());
    }

    static std::string lines(const StaleShapes& shapes) {
        std::string text;
        for (const auto& field : shapes.fields())
            text += field.aggregateType + field.path + (field.inSnapshots ? " + " : " - ") + std::to_string(field.snapshots) + ';';
        return text;
    }

private Q_SLOTS:
    void whatEverySnapshotHasTooManyOrTooFewIsStale() {
        StaleShapes shapes;
        const auto first = changes(R"({"a":1,"new":2,"items":[{"x":1}]})", R"({"a":1,"old":0,"items":[{"x":1,"tax":2}]})");
        shapes.add("Order", first);
        QVERIFY(!shapes.explains("Order", first)); // one alone is just different
        shapes.add("Order",
            changes(R"({"a":1,"new":5,"items":[{"x":1},{"x":2}]})", R"({"a":2,"old":7,"items":[{"x":1,"tax":0},{"x":2,"tax":0}]})"));
        QCOMPARE(lines(shapes), std::string("Order/items/*/tax + 2;Order/new - 2;Order/old + 2;"));
        QVERIFY(shapes.explains("Order", first));
        QVERIFY(!shapes.explains("Order", changes(R"({"a":1,"new":2})", R"({"a":9})"))); // a value too
        QVERIFY(!shapes.explains("Payment", first));
        QVERIFY(!shapes.explains("Order", {}));
    }

    void oneThatAgreesSpoilsIt() {
        StaleShapes shapes;
        for (int i = 0; i < 3; ++i)
            shapes.add("Order", changes(R"({"a":1,"new":2})", R"({"a":1})"));
        QCOMPARE(lines(shapes), std::string("Order/new - 3;"));
        shapes.add("Order", {});
        QCOMPARE(lines(shapes), std::string());
    }

    void lengthsOfArraysAreNoShape() {
        StaleShapes shapes;
        for (int i = 0; i < 2; ++i)
            shapes.add("Order", changes(R"({"items":[1,2,3]})", R"({"items":[1,2]})"));
        QCOMPARE(lines(shapes), std::string());
    }
};

LEFTFOLD_TEST(TstStaleShapes)
#include "tst_stale_shapes.moc"
