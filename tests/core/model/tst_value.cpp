// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/model/value.h"
#include "tests/runner.h"

using namespace leftfold;

class TstValue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copiesShareUntilOneIsEdited() {
        Value first = *parseJson(R"({"items":[1,2],"other":{"deep":[3]}})");
        Value second = first;
        QVERIFY(first.sharesWith(second));
        second.editMember("items").editItems().push_back(Value::integer(3));
        QCOMPARE(toJson(first), std::string(R"({"items":[1,2],"other":{"deep":[3]}})"));
        QCOMPARE(toJson(second), std::string(R"({"items":[1,2,3],"other":{"deep":[3]}})"));
        QVERIFY(first.find("other")->sharesWith(*second.find("other")));
    }

    void theOnlyOwnerEditsInPlace() {
        Value value = Value::array({Value::integer(1)});
        const auto* before = &value.items();
        value.editItems().push_back(Value::integer(2));
        QCOMPARE(&value.items(), before);
    }

    void comparesDigitsButNotOrder() {
        QVERIFY(*parseJson(R"({"a":1,"b":2})") == *parseJson(R"({"b":2,"a":1})"));
        QVERIFY(*parseJson("[1,2]") != *parseJson("[2,1]"));
        QVERIFY(*parseJson("1.0") != *parseJson("1"));
        QVERIFY(*parseJson("1") != *parseJson("\"1\""));
        QVERIFY(*parseJson(R"({"a":1})") != *parseJson(R"({"a":1,"b":2})"));
    }

    void ofTwinsTheLastCounts() {
        Value value = *parseJson(R"({"a":1,"a":2})");
        QCOMPARE(value.find("a")->text(), std::string("2"));
        QVERIFY(value.removeMember("a"));
        QVERIFY(!value.removeMember("a"));
        QCOMPARE(value.size(), std::size_t{0});
        QCOMPARE(value.find("a"), nullptr);
    }
};

LEFTFOLD_TEST(TstValue)
#include "tst_value.moc"
