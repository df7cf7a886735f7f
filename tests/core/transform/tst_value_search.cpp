// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/transform/value_search.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string found(const std::string& json, const std::string& text, std::size_t most = 100) {
    std::string places;
    for (const auto& place : findInValue(parseJson(json).value(), text, most))
        places += (places.empty() ? "" : " ") + (place.empty() ? "." : place.toString());
    return places;
}

} // namespace

class TstValueSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAndScalarsAreFound() {
        const std::string order =
            R"({"Status":"shipped","ship":{"to":"Shipton"},"items":[{"id":12},{"id":"x12"}],"paid":true,"note":null})";
        QCOMPARE(found(order, "ship"), std::string("/Status /ship /ship/to"));
        QCOMPARE(found(order, "STATUS"), std::string("/Status"));
        QCOMPARE(found(order, "12"), std::string("/items/0/id /items/1/id"));
        QCOMPARE(found(order, "tru"), std::string("/paid"));
        QCOMPARE(found(order, "null"), std::string("/note"));
        QCOMPARE(found(order, "absent"), std::string());
        QCOMPARE(found(order, ""), std::string());
        QCOMPARE(found("\"abc\"", "B"), std::string("."));
    }

    void itEndsWhereEnoughIsFound() { QCOMPARE(found("[1,1,1,1]", "1", 2), std::string("/0 /1")); }

    void itCanBeStopped() {
        Value::Array items(100'000, Value::integer(7));
        int asked = 0;
        const auto places = findInValue(Value::array(std::move(items)), "8", 10, [&asked] { return ++asked < 3; });
        QVERIFY(places.empty());
        QCOMPARE(asked, 3);
    }
};

LEFTFOLD_TEST(TstValueSearch)
#include "tst_value_search.moc"
