// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/model/selection.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

namespace {

Event storedAs(std::string payload, BodyShape shape = {}) {
    Event result;
    result.payload.bytes = std::move(payload);
    result.payload.storedSize = result.payload.bytes.size();
    result.shape = std::make_shared<const BodyShape>(std::move(shape));
    return result;
}

Selection selection(const std::vector<std::vector<std::string>>& paths) {
    Selection result;
    for (const auto& path : paths)
        result.add(path);
    return result;
}

std::string picked(const Event& event, const std::vector<std::vector<std::string>>& paths) {
    const auto data = readData(event, selection(paths));
    return data ? toJson(*data) : data.error().message;
}

const Value* follow(const Value& value, const std::vector<std::string>& path) {
    const Value* at = &value;
    for (const auto& name : path)
        at = at ? at->find(name) : nullptr;
    return at;
}

} // namespace

class TstSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsWantedIsMade() {
        const auto stored = storedAs(R"({"a":0.10,"b":{"c":[1,{"d":2}],"e":"x\ty"},"f":null,"g":true,"h":"\u00e9"})");
        QCOMPARE(picked(stored, {{"a"}}), std::string(R"({"a":0.10})"));
        QCOMPARE(picked(stored, {{"b", "c"}, {"f"}, {"nothing"}}), std::string(R"({"b":{"c":[1,{"d":2}]},"f":null})"));
        QCOMPARE(picked(stored, {{"b"}, {"b", "e"}, {"g"}, {"h"}}), std::string(R"({"b":{"c":[1,{"d":2}],"e":"x\ty"},"g":true,"h":"é"})"));
        QCOMPARE(picked(stored, {}), std::string("{}"));
        QCOMPARE(picked(stored, {{}}), stored.payload.bytes.substr(0, 0) + toJson(*readData(stored)));
        QCOMPARE(picked(storedAs("[1,2]"), {{"a"}}), std::string("[1,2]"));
        QCOMPARE(picked(storedAs(R"({"a":5,"a":6})"), {{"a"}}), std::string(R"({"a":5,"a":6})"));
    }

    void metadataIsNoData() {
        BodyShape mixed;
        mixed.metadataMembers = {"user_id", "event_id"};
        QCOMPARE(picked(storedAs(R"({"user_id":"u","a":1,"n":{"user_id":"deep"}})", mixed), {{"user_id"}, {"a"}, {"n"}}),
            std::string(R"({"a":1,"n":{"user_id":"deep"}})"));
        BodyShape below;
        below.dataPath = {"body", "data"};
        below.metadataMembers = {"user_id"};
        QCOMPARE(picked(storedAs(R"({"a":0,"body":{"x":1,"data":{"a":1,"b":2,"user_id":3},"y":[]}})", below), {{"a"}, {"user_id"}}),
            std::string(R"({"a":1})"));
        QCOMPARE(picked(storedAs(R"({"a":0,"b":1})", below), {{"a"}}), toJson(*readData(storedAs(R"({"a":0,"b":1})", below))));
        BodyShape wrapped;
        wrapped.wrapperType = "_type_";
        wrapped.wrapperValue = "_data_";
        QCOMPARE(picked(storedAs(R"({"a":{"_type_":"t","_data_":1}})", wrapped), {{"a"}}), std::string(R"({"a":1})"));
    }

    /// What nobody asked for is looked at all the same: a broken payload is broken whoever reads it.
    void everyFaultIsFound() {
        const std::string good = R"({"a":1,"b":{"c":[1,-2.5e3,{"d":tru}],"e":"xy"},"f":null})";
        for (const char* text : {R"({"a":1,"b":tru})", R"({"a":1,"b":"\q"})", R"({"a":1,"b":01})", R"({"a":1,"b":[1,])",
                 R"({"a":1,"b":{"c"}})", R"({"a":1} 2)", R"({"a":1,"b":nulll})", R"({"a":1)", "{\"a\":1,\"b\":\"\xFF\"}", "", "{",
                 R"({"a":1,"b":[1 2]})", R"({"a":1,"b":["x":true]})", R"({"a":1,"b":"x":true})", R"({"a":1,"\q":2})"}) {
            const auto full = readData(storedAs(text));
            const auto part = readData(storedAs(text), selection({{"a"}}));
            QVERIFY2(!full && !part && full.error() == part.error(), text);
        }
        const std::string deep = R"({"a":1,"b":)" + std::string(2000, '[') + std::string(2000, ']') + '}';
        QVERIFY(!readData(storedAs(deep), selection({{"a"}})));
    }

    /// Any one byte changed or gone: the part is what the whole has there, or both fail alike.
    void agreesWithTheWhole() {
        std::mt19937 random(9);
        const std::string good = R"({"a":12.50,"b":{"c":[1,2,{"d":true}],"e":"xy\n"},"f":null,"a":"z"})";
        const std::vector<std::vector<std::string>> paths{{"a"}, {"b", "c"}, {"f"}, {"b", "x"}};
        for (int round = 0; round < 20'000; ++round) {
            auto text = good;
            const auto at = random() % text.size();
            if (round % 2)
                text.erase(at, 1 + random() % 3);
            else
                text[at] = "{}[]:,\"\\ 0x-e."[random() % 14];
            const auto full = readData(storedAs(text));
            const auto part = readData(storedAs(text), selection(paths));
            QVERIFY2(full.has_value() == part.has_value(), text.c_str());
            if (!full || !full->isObject())
                continue;
            for (const auto& path : paths) {
                const auto* whole = follow(*full, path);
                const auto* some = follow(*part, path);
                QVERIFY2((whole && some && *whole == *some) || (!whole && !some), text.c_str());
            }
        }
    }
};

LEFTFOLD_TEST(TstSelection)
#include "tst_selection.moc"
