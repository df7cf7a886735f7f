// SPDX-License-Identifier: Apache-2.0
#include "core/transform/json_diff.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using leftfold::test::json;

namespace {

std::string diff(std::string_view before, std::string_view after) {
    return toJson(toJsonPatch(diffValues(json(before), json(after))));
}

/// A value of few names and few numbers, so that two of them have something in common.
Value anyValue(std::mt19937& random, int depth) {
    const auto kind = random() % (depth > 0 ? 6 : 4);
    if (kind == 4) {
        Value::Array items;
        for (auto count = random() % 5; count > 0; --count)
            items.push_back(anyValue(random, depth - 1));
        return Value::array(std::move(items));
    }
    if (kind == 5) {
        Value object = Value::object();
        for (auto count = random() % 6; count > 0; --count)
            object.editMember(std::string(1, static_cast<char>('a' + random() % 6))) = anyValue(random, depth - 1);
        return object;
    }
    return kind == 0 ? Value() : kind == 1 ? Value::string("s/~") : Value::integer(static_cast<int>(random() % 3));
}

/// The value with a few places changed, so that most of it is shared.
void mutate(Value& value, std::mt19937& random) {
    if (value.isArray() && value.size() > 0 && random() % 4 > 0)
        return mutate(value.editItems()[random() % value.size()], random);
    if (value.isObject() && value.size() > 0 && random() % 4 > 0)
        return mutate(value.editMembers()[random() % value.size()].value, random);
    if (value.isArray() && random() % 2)
        value.editItems().insert(value.editItems().begin() + static_cast<long>(random() % (value.size() + 1)), anyValue(random, 1));
    else if (value.isArray() && value.size() > 0)
        value.editItems().erase(value.editItems().begin() + static_cast<long>(random() % value.size()));
    else if (value.isObject() && random() % 2)
        value.editMember(std::string(1, static_cast<char>('a' + random() % 8))) = anyValue(random, 1);
    else if (value.isObject() && value.size() > 0)
        value.editMembers().erase(value.editMembers().begin() + static_cast<long>(random() % value.size()));
    else
        value = anyValue(random, 2);
}

} // namespace

class TstJsonDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSmall_data() {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("patch");
        const auto row = [](const char* before, const char* after, const char* patch) {
            QTest::addRow("%s %s", before, after)
                << QString::fromLatin1(before) << QString::fromLatin1(after) << QString::fromLatin1(patch);
        };
        row("1", "1", "[]");
        row("1", "1.0", R"([{"op":"replace","path":"","value":1.0}])");
        row(R"({"a":1,"b":2})", R"({"b":2,"a":1})", "[]");
        row(R"({"a":1})", R"({"a":2,"b/c":3})", R"([{"op":"replace","path":"/a","value":2},{"op":"add","path":"/b~1c","value":3}])");
        row(R"({"a":1,"b":2,"c":3})", R"({"a":1,"c":3})", R"([{"op":"remove","path":"/b"}])");
        row(R"({"a":{"b":{"c":1}}})", R"({"a":{"b":{"c":2}}})", R"([{"op":"replace","path":"/a/b/c","value":2}])");
        row("[1,2]", "[1,2,3]", R"([{"op":"add","path":"/2","value":3}])");
        row("[1,2]", "[0,1,2]", R"([{"op":"add","path":"/0","value":0}])");
        row("[1,2,3,4]", "[1,4]", R"([{"op":"remove","path":"/2"},{"op":"remove","path":"/1"}])");
        row(R"([{"q":1},{"q":2}])", R"([{"q":1},{"q":3}])", R"([{"op":"replace","path":"/1/q","value":3}])");
        row("[1]", R"({"a":1})", R"([{"op":"replace","path":"","value":{"a":1}}])");
        row(R"({"a":1,"a":2})", R"({"a":1,"a":3})", R"([{"op":"replace","path":"","value":{"a":1,"a":3}}])");
        row(R"({"a":1})", R"({"a":1,"a":2})", R"([{"op":"replace","path":"","value":{"a":1,"a":2}}])");
    }

    void isSmall() {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, patch);
        QCOMPARE(diff(before.toStdString(), after.toStdString()), patch.toStdString());
    }

    void remembersWhatWasThere() {
        const auto changes = diffValues(json(R"({"a":1,"b":2})"), json(R"({"b":3,"c":4})"));
        QCOMPARE(changes.size(), 3u);
        QCOMPARE(toJson(changes[0].old), std::string("1"));
        QCOMPARE(toJson(changes[1].old), std::string("2"));
        QVERIFY(changes[2].old.isNull());
    }

    void leadsFromAnyValueToAnyOther() {
        std::mt19937 random(3);
        for (int round = 0; round < 3000; ++round) {
            const Value before = anyValue(random, 4);
            Value after = before;
            if (round % 3 == 0)
                after = anyValue(random, 4);
            else
                for (auto count = random() % 4; count > 0; --count)
                    mutate(after, random);
            Value patched = before;
            QVERIFY(applyPatch(diffValues(before, after), patched));
            QVERIFY2(patched == after, (toJson(before) + " → " + toJson(after) + " gave " + toJson(patched)).c_str());
        }
    }

    void aTableOfManyMembersIsComparedByName() {
        Value before = Value::object();
        for (int i = 0; i < 5000; ++i)
            before.editMembers().push_back({"k" + std::to_string(i), Value::integer(i)});
        Value after = before;
        std::mt19937 random(5);
        std::shuffle(after.editMembers().begin(), after.editMembers().end(), random);
        after.editMember("k17") = Value::integer(-1);
        after.removeMember("k18");
        QCOMPARE(toJson(toJsonPatch(diffValues(before, after))),
            std::string(R"([{"op":"remove","path":"/k18"},{"op":"replace","path":"/k17","value":-1}])"));
    }

    void aPatchThatDoesNotFitChangesNothing() {
        const auto changes = diffValues(json(R"({"a":1,"b":[1]})"), json(R"({"a":2,"b":[]})"));
        Value other = json(R"({"a":5,"b":[]})");
        QVERIFY(!applyPatch(changes, other));
        QCOMPARE(toJson(other), std::string(R"({"a":5,"b":[]})"));
    }
};

LEFTFOLD_TEST(TstJsonDiff)
#include "tst_json_diff.moc"
