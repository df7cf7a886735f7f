// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/reducer_document.h"
#include "core/versioning/mapping_edits.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

const std::string text = R"({ "leftfold":"reducer/1", "x-owner": "team a",
  "when": {
     "order.created": [ {"op":"add",   "path":"/a", "value":0.10, "why":"x"} ],

     "order.*":       [ {"op":"each","path":"/i","steps":[{"op":"remove","path":"/x"}]} ] } })";

JsonPointer at(const char* pointer) {
    return JsonPointer::parse(pointer).value();
}

std::string patterns(const ReducerDocument& document) {
    std::string all;
    for (const auto& rule : rulesIn(document.root()))
        all += rule.pattern + ' ';
    return all;
}

} // namespace

class TstReducerDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewOneRuns() {
        QVERIFY(ReducerDocument().compile("new.reducer.json"));
        QCOMPARE(ReducerDocument::startedFor("Order").compile("n")->get()->aggregateType(), std::string("Order"));
    }

    void anyTextIsTaken() {
        QVERIFY(!ReducerDocument("{").isReadable());
        QVERIFY(!ReducerDocument("[]").isReadable());
        QCOMPARE(ReducerDocument("{").text(), std::string("{"));
        QCOMPARE(ReducerDocument("{").ruleInserted(0, "a").error().message,
            std::string("The text is no JSON; rules can be edited one by one when it is."));
        const auto problem = ReducerDocument(R"({"leftfold":"reducer/1","when":{"a":[{"op":"none"}]}})").compile("r.json");
        QVERIFY2(problem.error().message.starts_with("r.json:1: /when/a/0/op"), problem.error().message.c_str());
    }

    void rulesAreEdited() {
        const ReducerDocument document(text);
        QCOMPARE(patterns(document), std::string("order.created order.* "));
        QCOMPARE(patterns(*document.ruleInserted(1, "order.paid")), std::string("order.created order.paid order.* "));
        QCOMPARE(patterns(*document.ruleMoved(0, 1)), std::string("order.* order.created "));
        QCOMPARE(patterns(*document.ruleRemoved(0)), std::string("order.* "));
        QCOMPARE(patterns(*document.ruleRenamed(0, "order.opened")), std::string("order.opened order.* "));
        QCOMPARE(document.ruleInserted(0, "order.*").error().message, std::string("There is a rule for order.* already."));
        QVERIFY(!document.ruleRemoved(7));
        QVERIFY(!document.ruleInserted(0, ""));
        QCOMPARE(document.text(), text);
    }

    void whatIsNotEditedKeepsItsLines() {
        const auto edited =
            ReducerDocument(text).inserted(at("/when/order.created"), 1, parseJson(R"({"op":"remove","path":"/b"})").value());
        QCOMPARE(edited->text(), std::string(text).replace(text.find("\"why\":\"x\"}") + 10, 0, R"(, { "op": "remove", "path": "/b" })"));
        const auto renamed = ReducerDocument(text).ruleRenamed(1, "order.all")->text();
        QVERIFY2(renamed.find("\"order.all\": [ {\"op\":\"each\",\"path\":\"/i\",") != std::string::npos, renamed.c_str());
        QVERIFY(renamed.find("\"x-owner\": \"team a\"") != std::string::npos);
    }

    void stepsAreEdited() {
        const ReducerDocument document(text);
        QCOMPARE(rulesIn(document.switched(at("/when/order.created/0"), ItemSwitch::Off)->root())[0].steps.list[0].off, true);
        QCOMPARE(rulesIn(document.removed(at("/when/order.created/0"))->root())[0].steps.list.size(), 0u);
        QCOMPARE(document.replaced(at("/when/order.created/0"), parseJson(R"({"op":"test","path":"","value":1})").value())
                     ->root()
                     .find("when")
                     ->find("order.created")
                     ->items()[0]
                     .find("op")
                     ->text(),
            std::string("test"));
    }

    void stepsStandInTheFormOfMappings() {
        const auto rules = rulesIn(ReducerDocument(text).root());
        QCOMPARE(rules[1].steps.list.size(), 2u);
        QCOMPARE(rules[1].steps.list[1].level, 1);
        QCOMPARE(rules[1].steps.list[1].place.toString(), std::string("/when/order.*/0/steps/0"));
        QCOMPARE(placeBehind(rules[0].steps, {}).index, 1u);
        QVERIFY(rulesIn(Value()).empty());
        QVERIFY(rulesIn(parseJson(R"({"when":3})").value()).empty());
    }

    void aByteOrderMarkStays() {
        const auto edited = ReducerDocument("\xEF\xBB\xBF{\"when\":{}}").ruleInserted(0, "a");
        QCOMPARE(edited->text(), std::string("\xEF\xBB\xBF{\"when\":{ \"a\": [] }}"));
    }
};

LEFTFOLD_TEST(TstReducerDocument)
#include "tst_reducer_document.moc"
