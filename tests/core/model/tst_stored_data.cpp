// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/model/stored_data.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

namespace {

Event storedAs(std::string payload, std::vector<std::string> metadataMembers = {}) {
    Event result;
    result.payload.bytes = std::move(payload);
    result.payload.storedSize = result.payload.bytes.size();
    if (!metadataMembers.empty())
        result.shape = std::make_shared<const BodyShape>(BodyShape{.metadataMembers = std::move(metadataMembers)});
    return result;
}

bool isWhole(std::string_view digits) {
    return digits.find('.') == std::string_view::npos && isJsonNumber(digits);
}

std::string dataOf(const Event& event) {
    std::string text = "before ";
    return appendStoredData(text, event, isWhole) ? text.substr(7) : "(to be read)" + text.substr(7);
}

} // namespace

class TstStoredData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundObjectsAreTakenAsTheyAre() {
        for (const char* text : {R"({"a":[1,{"b":"2.5"}],"c":{},"d":null,"\u00e9":"\u00e9"})", "{}", " { \"a\" : 1 } "})
            QCOMPARE(dataOf(storedAs(text)), std::string(text));
        for (const char* text :
            {R"({"a":[1,{"b":2.5}]})", R"({"a":2.5})", "[1]", "1", "", R"({"a":1)", R"({"a":1} x)", R"({"a":"\q"})", R"({"a":tru})"})
            QCOMPARE(dataOf(storedAs(text)), std::string("(to be read)"));
        auto problem = storedAs("{}");
        problem.payload.problem = "It is encrypted.";
        QCOMPARE(dataOf(problem), std::string("(to be read)"));
        auto inside = storedAs("{\"data\":{}}");
        inside.shape = std::make_shared<const BodyShape>(BodyShape{.dataPath = {"data"}});
        QCOMPARE(dataOf(inside), std::string("(to be read)"));
    }

    void metadataIsLeftOut() {
        const auto without = [](const char* text) { return dataOf(storedAs(text, {"id", "at"})); };
        QCOMPARE(without("{\"id\":1,\"a\":\"x, \\\"id\\\": 2\",\"at\":[2,{\"a\":3}],\"b\":{\"id\":4}}"),
            std::string("{\"a\":\"x, \\\"id\\\": 2\",\"b\":{\"id\":4}}"));
        QCOMPARE(without(R"( { "a" : 1 , "id" : 2 } )"), std::string(R"({"a" : 1})"));
        QCOMPARE(without(R"({"id":2,"at":3})"), std::string("{}"));
        QCOMPARE(without(R"({"\u0069d":2,"a":3})"), std::string(R"({"a":3})"));
        QCOMPARE(without(R"({"a":1})"), std::string(R"({"a":1})"));
    }

    /// Any one byte changed or gone: what is taken means what reading it gives.
    void agreesWithReading() {
        std::mt19937 random(5);
        const std::string good =
            "{\"id\":\"7,}\",\"a\":12,\"b\":{\"c\":[1,2,{\"id\":true}],\"e\":\"x\\\"y\\n\"},\"at\":null ,\"f\":-0, \"id\":{} }";
        int taken = 0;
        for (int round = 0; round < 20'000; ++round) {
            auto text = good;
            const auto at = random() % text.size();
            if (round % 2)
                text.erase(at, 1 + random() % 3);
            else
                text[at] = static_cast<char>(random() % 2 ? random() % 128 : good[random() % good.size()]);
            const auto event = storedAs(text, {"id", "at"});
            std::string data;
            if (!appendStoredData(data, event, isWhole))
                continue;
            ++taken;
            const auto read = readData(event);
            const auto again = parseJson(data);
            QVERIFY2(read && again && toJson(*read) == toJson(*again), text.c_str());
        }
        QVERIFY(taken > 2000);
    }
};

LEFTFOLD_TEST(TstStoredData)
#include "tst_stored_data.moc"
