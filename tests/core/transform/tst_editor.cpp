// SPDX-License-Identifier: Apache-2.0
#include "core/transform/editor.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::json;

namespace {

JsonPointer at(std::string_view text) {
    return JsonPointer::parse(text).value();
}

} // namespace

class TstEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsTakenBack() {
        const std::string before = R"({"a":1,"b":{"c":[1,2,3],"c2":{}},"a":2,"d":"x"})";
        Value value = json(before);
        Journal journal;
        Editor editor(value, journal);
        QVERIFY(editor.remove(at("/a")));
        QVERIFY(editor.add(at("/b/c/1"), json("9")));
        QVERIFY(editor.remove(at("/b/c/0")));
        QVERIFY(editor.merge(at("/b"), json(R"({"c":null,"c2":{"x":{"y":null,"z":1}},"n":5})")));
        QVERIFY(editor.replace(at("/d"), json("[]")));
        QVERIFY(editor.add(at("/d/-"), json("1")));
        QCOMPARE(toJson(value), std::string(R"({"b":{"c2":{"x":{"z":1}},"n":5},"d":[1]})"));
        QVERIFY(editor.add(at(""), json("null")));
        editor.undo();
        QCOMPARE(toJson(value), before);
        editor.undo();
        QCOMPARE(toJson(value), before);
    }

    void worksWithinAnItem() {
        Value value = json(R"({"x":{"list":[{"in":[1]},{"in":[2]}]}})");
        Journal journal;
        Editor editor(value, journal);
        editor.enter(at("/x/list"), 1);
        QCOMPARE(toJson(*editor.find(at("/in/0"))), std::string("2"));
        editor.enter(at("/in"), 0);
        QVERIFY(editor.replace(at(""), json(R"("deep")")));
        editor.leave();
        QVERIFY(editor.add(at("/more"), json("true")));
        editor.leave();
        QVERIFY(editor.add(at("/top"), json("0")));
        QCOMPARE(toJson(value), std::string(R"({"x":{"list":[{"in":[1]},{"in":["deep"],"more":true}]},"top":0})"));
        editor.undo();
        QCOMPARE(toJson(value), std::string(R"({"x":{"list":[{"in":[1]},{"in":[2]}]}})"));
    }

    void othersKeepTheirCopy() {
        Value value = json(R"({"a":{"b":[1]},"c":[2]})");
        const Value copy = value;
        Journal journal;
        Editor editor(value, journal);
        QVERIFY(editor.add(at("/a/b/-"), json("2")));
        QCOMPARE(toJson(copy), std::string(R"({"a":{"b":[1]},"c":[2]})"));
        QVERIFY(value.find("c")->sharesWith(*copy.find("c")));
    }

    void nothingGrowsTooDeep() {
        Value value = json("[]");
        Value deep = Value::integer(1);
        for (int level = 0; level < maximumDepth; ++level)
            deep = Value::array({deep});
        Journal journal;
        Editor editor(value, journal);
        QVERIFY(!editor.add(at("/0"), deep));
        QVERIFY(!editor.merge(at("/0"), deep));
        QVERIFY(editor.add(at(""), deep));
        QVERIFY(!editor.replace(at("/0"), deep));
    }

    void theRemovedValueIsReturned() {
        Value value = json(R"({"a":[1,{"b":2}]})");
        Journal journal;
        Editor editor(value, journal);
        QCOMPARE(toJson(editor.remove(at("/a/1")).value()), std::string(R"({"b":2})"));
        QVERIFY(!editor.remove(at("/a/1")));
        QVERIFY(!editor.remove(at("")));
    }
};

LEFTFOLD_TEST(TstEditor)
#include "tst_editor.moc"
