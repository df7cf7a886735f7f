// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/mapping_document.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

const std::string text = R"({ "leftfold":"upcasters/1", "x-owner": "team a",
  "upcasters": [ {"event_type":"a","x":[1.0],"from":1,"to":2,
    "steps":[{"op":"remove","path":"/p","why":"old"},{"op":"add","path":"/q","value":0.10}]} ] })";

MappingDocument read(const std::string& json = text) {
    return MappingDocument::parse(json, "u.json").value();
}

JsonPointer at(const char* pointer) {
    return JsonPointer::parse(pointer).value();
}

Value json(const char* value) {
    return parseJson(value).value();
}

std::string steps(const MappingDocument& document) {
    return toJson(*resolve(document.root(), at("/upcasters/0/steps")));
}

} // namespace

class TstMappingDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotEditedStaysByteForByte() { QCOMPARE(read().text(), text); }

    void unknownKeysAndOrderStay() {
        const auto edited = read().inserted(at("/upcasters/0/steps"), 1, json(R"({"op":"remove","path":"/r"})")).value();
        QCOMPARE(toJson(parseJson(edited.text()).value()),
            std::string(
                R"({"leftfold":"upcasters/1","x-owner":"team a","upcasters":[{"event_type":"a","x":[1.0],"from":1,"to":2,)"
                R"("steps":[{"op":"remove","path":"/p","why":"old"},{"op":"remove","path":"/r"},{"op":"add","path":"/q","value":0.10}]}]})"));
    }

    /// The old document is what undo goes back to.
    void anEditLeavesTheOldAsItWas() {
        const auto before = read();
        const auto after = before.removed(at("/upcasters/0/steps/0")).value();
        QCOMPARE(before.text(), text);
        QCOMPARE(steps(before), std::string(R"([{"op":"remove","path":"/p","why":"old"},{"op":"add","path":"/q","value":0.10}])"));
        QCOMPARE(steps(after), std::string(R"([{"op":"add","path":"/q","value":0.10}])"));
    }

    void stepsChangePlaces() {
        const auto three = read().inserted(at("/upcasters/0/steps"), 2, json(R"({"op":"test","path":"/z","value":1})")).value();
        const auto moved = three.moved(at("/upcasters/0/steps"), 0, 2).value();
        QCOMPARE(steps(moved),
            std::string(
                R"([{"op":"add","path":"/q","value":0.10},{"op":"test","path":"/z","value":1},{"op":"remove","path":"/p","why":"old"}])"));
        QCOMPARE(steps(moved.moved(at("/upcasters/0/steps"), 2, 0).value()), steps(three));
    }

    void aStepIsReplaced() {
        QCOMPARE(steps(read().replaced(at("/upcasters/0/steps/0"), json(R"({"op":"remove","path":"/n"})")).value()),
            std::string(R"([{"op":"remove","path":"/n"},{"op":"add","path":"/q","value":0.10}])"));
    }

    void whatIsOffIsWrittenAndSkipped() {
        const auto off = read().switched(at("/upcasters/0/steps/0"), MappingDocument::Switch::Off).value();
        QCOMPARE(steps(off), std::string(R"([{"op":"remove","path":"/p","why":"old","off":true},{"op":"add","path":"/q","value":0.10}])"));
        const auto mapping = off.compile("u.json").value();
        QCOMPARE(describe(mapping.all()[0].targets[0].steps[0]), std::string("remove (off)"));
        const auto on = off.switched(at("/upcasters/0/steps/0"), MappingDocument::Switch::On).value();
        QCOMPARE(steps(on), steps(read()));
        const auto upcaster = read().switched(at("/upcasters/0"), MappingDocument::Switch::Off).value();
        QCOMPARE(upcaster.compile("u.json")->find("a", 1), nullptr);
    }

    void anEmptyMappingGrows() {
        const auto grown = MappingDocument().inserted(at("/upcasters"), 0, json(R"({"event_type":"a","from":1,"to":2})")).value();
        const auto stepped = grown.inserted(at("/upcasters/0/steps"), 0, json(R"({"op":"remove","path":"/x"})")).value();
        QCOMPARE(stepped.text(),
            std::string("{\n  \"leftfold\": \"upcasters/1\",\n  \"upcasters\": [ { \"event_type\": \"a\", \"from\": 1, \"to\": 2, "
                        "\"steps\": [ { \"op\": \"remove\", \"path\": \"/x\" } ] } ]\n}\n"));
        QCOMPARE(stepped.compile("u.json")->all().size(), 1u);
    }

    void editsThatCannotBeSaySo() {
        const auto document = read();
        for (const auto& result : {document.removed(at("/upcasters/7")), document.removed(at("")), document.removed(at("/x-owner")),
                 document.moved(at("/upcasters"), 0, 5), document.inserted(at("/nowhere/steps"), 0, Value()),
                 document.switched(at("/upcasters/9"), MappingDocument::Switch::Off), document.replaced(at("/upcasters/9"), Value())}) {
            QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
            QVERIFY(result.error().message.starts_with("The document cannot be edited so: "));
        }
        QCOMPARE(document.text(), text);
    }

    /// A mapping that cannot run yet can be edited until it can.
    void halfFinishedMappingsAreRead() {
        const auto twins =
            read(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2},{"event_type":"a","from":1,"to":2}]})");
        QCOMPARE(
            twins.compile("u.json").error().message, std::string("u.json:1: /upcasters/1: a v1 has an upcaster already: /upcasters/0"));
        QVERIFY(twins.removed(at("/upcasters/1")).value().compile("u.json"));
        QVERIFY(!read("{}").compile("u.json"));
    }

    void whatIsNoMappingSaysWhere() {
        QVERIFY(MappingDocument::parse("{\n\"a\":", "u.json").error().message.starts_with("u.json:2: "));
        QCOMPARE(MappingDocument::parse("[]", "u.json").error().message,
            std::string("u.json:1: the document: expected an object with \"upcasters\""));
    }
};

LEFTFOLD_TEST(TstMappingDocument)
#include "tst_mapping_document.moc"
