// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_splice.h"
#include "core/model/json_text.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;

namespace {

std::string spliced(const std::string& before, const std::string& after) {
    return splicedDocument(before, parseJson(before).value(), parseJson(after).value());
}

/// A random value, small, with names and values that come again.
Value randomValue(std::mt19937& random, int depth) {
    const auto pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const int kind = pick(depth > 0 ? 5 : 3);
    if (kind == 0)
        return Value::integer(pick(3));
    if (kind == 1)
        return Value::string(std::string("a\"{,]").substr(0, static_cast<std::size_t>(pick(6))));
    if (kind == 2)
        return pick(2) ? Value::array() : Value::object();
    Value::Array items;
    Value::Object members;
    for (int at = pick(5); at > 0; --at) {
        items.push_back(randomValue(random, depth - 1));
        members.push_back({std::string(1, static_cast<char>('a' + pick(4))), randomValue(random, depth - 1)});
    }
    return kind == 3 ? Value::array(std::move(items)) : Value::object(std::move(members));
}

/// The same somewhere else.
Value changed(const Value& value, std::mt19937& random) {
    if (random() % 4 == 0 || value.size() == 0)
        return randomValue(random, 2);
    Value copy = value;
    const auto at = random() % value.size();
    if (value.isArray() && random() % 3 == 0)
        std::swap(copy.editItems()[at], copy.editItems()[random() % value.size()]);
    else if (value.isObject() && random() % 3 == 0)
        std::rotate(copy.editMembers().begin(), copy.editMembers().begin() + static_cast<std::ptrdiff_t>(at), copy.editMembers().end());
    else if (value.isArray())
        copy.editItems()[at] = changed(value.items()[at], random);
    else
        copy.editMembers()[at].value = changed(value.members()[at].value, random);
    return copy;
}

} // namespace

class TstDocumentSplice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTheSameStays() {
        const std::string text = "  { \"b\" : [ 1,2 , 3 ],\n\n \"a\":{ } }  \n";
        QCOMPARE(spliced(text, text), text);
    }

    void onlyTheChangedValueIsWritten() {
        QCOMPARE(spliced("{ \"b\" : [ 1,2 , 3 ],\n\n   \"a\":{\"x\":1} }\n", R"({"b":[1,2,3],"a":{"x":2}})"),
            std::string("{ \"b\" : [ 1,2 , 3 ],\n\n   \"a\":{\"x\":2} }\n"));
    }

    void itemsComeGoAndMove() {
        const std::string lines = "[\n    { \"op\":\"a\" },\n    { \"op\":\"b\" },\n\n    { \"op\":\"c\" }\n]";
        QCOMPARE(spliced(lines, R"([{"op":"a"},{"op":"n"},{"op":"b"},{"op":"c"}])"),
            std::string("[\n    { \"op\":\"a\" },\n    { \"op\": \"n\" },\n    { \"op\":\"b\" },\n\n    { \"op\":\"c\" }\n]"));
        QCOMPARE(spliced(lines, R"([{"op":"a"},{"op":"c"}])"), std::string("[\n    { \"op\":\"a\" },\n    { \"op\":\"c\" }\n]"));
        QCOMPARE(spliced(lines, R"([{"op":"c"},{"op":"a"},{"op":"b"}])"),
            std::string("[\n    { \"op\":\"c\" },\n    { \"op\":\"a\" },\n    { \"op\":\"b\" }\n]"));
        QCOMPARE(spliced("[1,2]", "[1,9,2]"), std::string("[1,9,2]"));
    }

    void aMemberGetsAnotherName() {
        QCOMPARE(
            spliced("{\n  \"a\": [ 1,2 ],\n  \"z\": 1\n}", R"({"b":[1,2],"z":1})"), std::string("{\n  \"b\": [ 1,2 ],\n  \"z\": 1\n}"));
    }

    void whatIsLongIsBrokenAndIndented() {
        std::string items;
        for (int at = 0; at < 30; ++at)
            items += (at == 0 ? "" : ",") + std::string("\"word ") + std::to_string(at) + '"';
        const auto text = spliced("{\n    \"a\": []\n}", "{\"a\":[" + items + "]}");
        QVERIFY2(text.find("\n      \"word 0\",") != std::string::npos, text.c_str());
        QVERIFY2(text.ends_with("\n    ]\n}"), text.c_str());
    }

    /// Whatever is edited, the text that comes of it says exactly what was wanted.
    void theResultReadsAsWanted() {
        std::mt19937 random(7);
        for (int round = 0; round < 3000; ++round) {
            const auto before = randomValue(random, 4);
            const auto after = changed(before, random);
            const auto text = toJson(before, random() % 2 ? JsonStyle::Indented : JsonStyle::Compact);
            const auto result = splicedDocument(text, before, after);
            const auto read = parseJson(result);
            QVERIFY2(read && toJson(*read) == toJson(after), (text + "\n" + toJson(after) + "\n" + result).c_str());
        }
    }
};

LEFTFOLD_TEST(TstDocumentSplice)
#include "tst_document_splice.moc"
