// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/removed_places.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string removed(const std::string& before, const std::string& after, const std::string& below = "") {
    std::string text;
    for (const auto& gone : removedPlaces(parseJson(before).value(), parseJson(after).value(), JsonPointer::parse(below).value()))
        text += (text.empty() ? "" : "; ") + gone.place.toString() + ' ' + toJson(gone.value);
    return text;
}

} // namespace

class TstRemovedPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsGoneAsAWholeCounts() {
        QCOMPARE(removed(R"({"a":1,"b":{"c":2,"d":3}})", R"({"a":"x","b":{"d":4}})"), std::string("/b/c 2"));
        QCOMPARE(removed(R"({"a":{"b":1}})", R"({"a":[1]})"), std::string());
        QCOMPARE(removed("1", "2"), std::string());
    }

    void itemsAreToldApart() {
        QCOMPARE(removed(R"([{"id":1},{"id":2},{"id":3}])", R"([{"id":3},{"id":1,"n":{}}])"), std::string("/1 {\"id\":2}"));
        QCOMPARE(removed(R"([{"id":1,"n":{"x":1}},{"id":2}])", R"([{"id":2},{"id":1,"n":{}}])"), std::string("/0/n/x 1"));
    }

    void onlyOnePlaceMayBeAskedFor() {
        const std::string before = R"({"a":{"b":{"c":1}},"d":2})";
        QCOMPARE(removed(before, R"({"d":2})", "/a/b"), std::string(R"(/a/b {"c":1})"));
        QCOMPARE(removed(before, R"({"a":{"b":{}}})", "/a"), std::string("/a/b/c 1"));
        QCOMPARE(removed(before, R"({"a":{"b":{}}})", "/d"), std::string("/d 2"));
        QCOMPARE(removed(before, R"({"a":{"b":{}}})", "/e"), std::string());
    }
};

LEFTFOLD_TEST(TstRemovedPlaces)
#include "tst_removed_places.moc"
