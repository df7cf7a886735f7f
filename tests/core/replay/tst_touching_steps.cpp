// SPDX-License-Identifier: Apache-2.0
#include "core/replay/touching_steps.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const shop = R"({"added":[{"op":"add","path":"/items/0","value":{"$from":"/data"}}],
    "removed":[{"op":"remove","path":"/items","where":{"id":{"$from":"/data/id"}}}],
    "counted":[{"op":"upsert","path":"/items","key":"/id","value":{"$from":"/data"}}],
    "listed":[{"op":"add","path":"/list/-","value":{"$from":"/data/n"}}],
    "named":[{"op":"add","path":"/name","value":{"$from":"/data/name"}}]})";

std::string touched(const Timeline& timeline, const std::string& place, std::size_t anchor) {
    NoProgress progress;
    const auto steps = touchingSteps(timeline, JsonPointer::parse(place).value(), anchor, progress).value();
    std::string text;
    for (const auto step : steps)
        text += (text.empty() ? "" : " ") + std::to_string(step);
    return text;
}

} // namespace

class TstTouchingSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatChangesAPlaceTouchesIt() {
        const auto timeline = folded(history({{"named", R"({"name":"a"})"}, {"noted", "{}"}, {"named", R"({"name":"a"})"},
                                         {"named", R"({"name":"b"})"}, {"listed", R"({"n":1})"}, {"listed", R"({"n":2})"}}),
            rules(shop, R"({"items":[],"list":[]})"));
        QCOMPARE(touched(timeline, "/name", 6), std::string("1 4"));
        QCOMPARE(touched(timeline, "/list", 6), std::string("5 6"));
        QCOMPARE(touched(timeline, "/list/1", 6), std::string("6"));
        QCOMPARE(touched(timeline, "", 6), std::string("1 4 5 6"));
        QCOMPARE(touched(timeline, "/absent", 6), std::string());
    }

    /// Others come before it and go: that does not touch it.
    void anItemIsFollowedByItsIdentity() {
        const auto timeline = folded(history({{"added", R"({"id":1,"q":1})"}, {"added", R"({"id":2,"q":1})"},
                                         {"counted", R"({"id":1,"q":2})"}, {"removed", R"({"id":2})"}, {"removed", R"({"id":1})"}}),
            rules(shop, R"({"items":[]})"));
        QCOMPARE(touched(timeline, "/items/1", 2), std::string("1 3 5"));
        QCOMPARE(touched(timeline, "/items/0", 2), std::string("2 4"));
        QCOMPARE(touched(timeline, "/items/1/q", 2), std::string("1 3 5"));
    }

    void aPlaceIsFoundInOtherStates() {
        const auto state = parseJson(R"({"items":[{"id":1,"q":1},{"id":2,"q":2}]})").value();
        const auto other = parseJson(R"({"items":[{"id":2,"q":3}]})").value();
        PlaceFinder second(state, JsonPointer::parse("/items/1/q").value());
        QCOMPARE(second.in(other)->text(), std::string("3"));
        QCOMPARE(second.in(state)->text(), std::string("2"));
        PlaceFinder first(state, JsonPointer::parse("/items/0").value());
        QVERIFY(!first.in(other));
    }
};

LEFTFOLD_TEST(TstTouchingSteps)
#include "tst_touching_steps.moc"
