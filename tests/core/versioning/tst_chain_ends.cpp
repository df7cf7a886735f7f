// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/chain_ends.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

const auto mapping = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
    {"event_type":"a","from":1,"to":2},{"event_type":"a","from":2,"to":3},
    {"event_type":"old","from":1,"to":3,"as":"a"},
    {"event_type":"ab","from":1,"into":[{"event_type":"a","to":1},{"event_type":"b","to":1}]},
    {"event_type":"gone","from":1,"into":[]},
    {"event_type":"b","from":1,"to":9,"off":true}]})",
    "u.json");

std::string ends(const TypeVersion& shape) {
    std::string text;
    for (const auto& end : chainEnds(mapping.value(), shape))
        text += (text.empty() ? "" : ", ") + describe(end);
    return text;
}

} // namespace

class TstChainEnds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chainsEndWhereNoArrowBegins() {
        QCOMPARE(ends({"a", 1}), std::string("a v3"));
        QCOMPARE(ends({"old", 1}), std::string("a v3"));
        QCOMPARE(ends({"ab", 1}), std::string("b v1, a v3"));
        QCOMPARE(ends({"gone", 1}), std::string());
        QCOMPARE(ends({"unknown", 4}), std::string("unknown v4"));
    }

    void arrowsComeInTheOrderOfTheChain() {
        std::string text;
        for (const auto& arrow : arrowsFrom(mapping.value(), {"ab", 1}))
            text += describe(arrow) + " /" + std::to_string(arrow.upcaster) + '/' + std::to_string(arrow.target) + ", ";
        QCOMPARE(text, std::string("ab v1 → a v1 /3/0, ab v1 → b v1 /3/1, a v1 → v2 /0/0, a v2 → v3 /1/0, "));
        QVERIFY(arrowsFrom(mapping.value(), {"a", 3}).empty());
    }

    /// A proof with the parts alone must tell the same as one with the whole.
    void partsAreWhatStepsNameAndFromMeans() {
        const auto upcasters = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
            {"event_type":"a","from":1,"to":2,"steps":[{"op":"move","from":"/x/y","path":"/z"},{"op":"remove","path":"/gone","off":true},
                {"op":"add","path":"/n","value":[{"$from":"/data/src"},{"$from":"/event_id"}]}]},
            {"event_type":"a","from":2,"to":3,"steps":[{"op":"join","from":["/p","/q/0"],"separator":" ","path":"/r"}]},
            {"event_type":"b","from":1,"to":2,"steps":[{"op":"test","path":"","value":{}}]},
            {"event_type":"c","from":1,"to":2},{"event_type":"d","from":1,"into":[]}]})",
            "u.json")
                                   .value();
        const auto parts = touchedParts(upcasters, {"a", 1});
        QVERIFY(!parts.everything);
        for (const char* name : {"z", "n", "src", "p", "r"})
            QVERIFY2(parts.find(name) && parts.find(name)->below.everything, name);
        QVERIFY(parts.find("x")->below.find("y")->below.everything && !parts.find("x")->below.everything);
        QVERIFY(parts.find("q")->below.find("0"));
        QVERIFY(!parts.find("gone"));
        QVERIFY(touchedParts(upcasters, {"b", 1}).everything);
        QVERIFY(touchedParts(upcasters, {"c", 1}).members.empty() && touchedParts(upcasters, {"d", 1}).members.empty());
    }

    /// Forty forks into two would be a million million ways; each shape is looked at once.
    void manyWaysCostNoTime() {
        std::vector<Upcaster> all;
        for (int version = 1; version <= 40; ++version)
            all.push_back({"a", version, {{"a", version + 1, {}}, {"a", version + 1, {}}}, true, false, {}});
        QCOMPARE(arrowsFrom(Upcasters(all), {"a", 1}).size(), 80u);
    }

    void theNewestIsStoredOrNamed() {
        const std::vector<TypeVersion> stored{{"a", 1}, {"b", 2}, {"c", 1}, {"c", 5}};
        const NewestVersions newest(stored, *mapping);
        QCOMPARE(newest.of("a"), 3);
        QCOMPARE(newest.of("b"), 2); // what is switched off names nothing
        QCOMPARE(newest.of("c"), 5);
        QCOMPARE(newest.of("nobody"), 0);
        QVERIFY(newest.reachedFrom(*mapping, {"a", 1}));
        QVERIFY(newest.reachedFrom(*mapping, {"gone", 1}));
        QVERIFY(!newest.reachedFrom(*mapping, {"c", 1}));
        QVERIFY(!newest.reachedFrom(*mapping, {"ab", 1})); // its b stays at v1
    }
};

LEFTFOLD_TEST(TstChainEnds)
#include "tst_chain_ends.moc"
