// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame_past.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const shop = R"({"added":[{"op":"add","path":"/items/-","value":{"$from":"/data"}}],
    "removed":[{"op":"remove","path":"/items","where":{"id":{"$from":"/data/id"}}}],
    "counted":[{"op":"upsert","path":"/items","key":"/id","value":{"$from":"/data"}}],
    "named":[{"op":"add","path":"/name","value":{"$from":"/data/name"}}],
    "sent":[{"op":"add","path":"/parcel","value":{"by":{"$from":"/data/by"},"to":{}}}],
    "unsent":[{"op":"remove","path":"/parcel"}]})";

Blame blameOf(std::vector<std::pair<std::string, std::string>> typesAndData) {
    NoProgress progress;
    auto timeline = folded(history(std::move(typesAndData)), rules(shop, R"({"items":[],"name":"?"})"));
    return Blame::of(std::make_shared<const Timeline>(std::move(timeline)), progress).value();
}

JsonPointer at(const std::string& pointer) {
    return JsonPointer::parse(pointer).value();
}

std::string shown(const PlaceWriting& writing) {
    return std::to_string(writing.step) + (writing.kind == PlaceWriting::Kind::Removed ? " removed " : " ") + writing.place.toString() + ' '
        + toJson(writing.value);
}

std::string shown(const Result<std::optional<PlaceWriting>>& writing) {
    return *writing ? shown(**writing) : std::string("nobody");
}

} // namespace

class TstBlamePast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWayBackThroughItsWriters() {
        NoProgress progress;
        const auto blame =
            blameOf({{"named", R"({"name":"a"})"}, {"noted", "{}"}, {"named", R"({"name":"b"})"}, {"named", R"({"name":"b"})"}});
        QCOMPARE(shown(lastWriter(blame, at("/name"), 4, progress)), std::string("3 /name \"b\""));
        QCOMPARE(shown(previousWriter(blame, at("/name"), 4, progress)), std::string("1 /name \"a\""));
        QCOMPARE(shown(previousWriter(blame, at("/name"), 2, progress)), std::string("0 /name \"?\""));
        QCOMPARE(shown(previousWriter(blame, at("/name"), 0, progress)), std::string("nobody"));
        QCOMPARE(shown(lastWriter(blame, at("/other"), 4, progress)), std::string("nobody"));
    }

    void itemsAreFollowedWhereTheyMove() {
        NoProgress progress;
        const auto blame = blameOf({{"added", R"({"id":1,"q":1})"}, {"added", R"({"id":2,"q":1})"}, {"counted", R"({"id":2,"q":5})"},
            {"removed", R"({"id":1})"}, {"counted", R"({"id":2,"q":6})"}, {"added", R"({"id":3,"q":1})"}});
        QCOMPARE(shown(lastWriter(blame, at("/items/0/q"), 6, progress)), std::string("5 /items/0/q 6"));
        QCOMPARE(shown(previousWriter(blame, at("/items/0/q"), 6, progress)), std::string("3 /items/1/q 5"));
        QCOMPARE(shown(previousWriter(blame, at("/items/0/q"), 4, progress)), std::string("2 /items/1/q 1"));
        QCOMPARE(shown(lastWriter(blame, at("/items/0"), 4, progress)), std::string("3 /items/1 {\"id\":2,\"q\":5}"));
        QCOMPARE(shown(previousWriter(blame, at("/items/1"), 6, progress)), std::string("nobody"));
        QCOMPARE(placeEarlier(blame.timeline(), at("/items/0/q"), 6, 2, progress).value()->toString(), std::string("/items/1/q"));
        QVERIFY(!placeEarlier(blame.timeline(), at("/items/0/q"), 6, 1, progress).value());
    }

    void aPlaceThatCameAgainHadAnEarlierLife() {
        NoProgress progress;
        const auto blame = blameOf({{"sent", R"({"by":"a"})"}, {"unsent", "{}"}, {"noted", "{}"}, {"sent", R"({"by":"b"})"}});
        QCOMPARE(shown(previousWriter(blame, at("/parcel/by"), 4, progress)), std::string("2 removed /parcel/by \"a\""));
        QCOMPARE(shown(previousWriter(blame, at("/parcel"), 4, progress)), std::string("2 removed /parcel {\"by\":\"a\",\"to\":{}}"));
        QCOMPARE(shown(previousWriter(blame, at("/parcel/by"), 1, progress)), std::string("nobody"));
    }

    void whatWasRemovedIsTold() {
        NoProgress progress;
        const auto blame = blameOf({{"added", R"({"id":1})"}, {"added", R"({"id":2})"}, {"sent", R"({"by":"a"})"},
            {"removed", R"({"id":1})"}, {"unsent", "{}"}, {"removed", R"({"id":2})"}});
        const auto told = [&](const std::string& below, std::size_t step, std::size_t most) {
            const auto found = removals(blame, at(below), step, most, progress).value();
            std::string text;
            for (const auto& one : found)
                text += (text.empty() ? "" : "; ") + shown(one);
            return text;
        };
        QCOMPARE(told("", 6, 10),
            std::string(R"(6 removed /items/0 {"id":2}; 5 removed /parcel {"by":"a","to":{}}; 4 removed /items/0 {"id":1})"));
        QCOMPARE(told("", 6, 1), std::string(R"(6 removed /items/0 {"id":2})"));
        QCOMPARE(told("/items", 5, 10), std::string(R"(4 removed /items/0 {"id":1})"));
        QCOMPARE(told("/parcel/by", 6, 10), std::string(R"(5 removed /parcel/by "a")"));
        QCOMPARE(told("/name", 6, 10), std::string());
        QCOMPARE(told("", 3, 10), std::string());
    }
};

LEFTFOLD_TEST(TstBlamePast)
#include "tst_blame_past.moc"
