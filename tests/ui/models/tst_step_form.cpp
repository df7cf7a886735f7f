// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/versioning/mapping_document.h"
#include "tests/runner.h"
#include "ui/models/step_form.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstStepForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// A new step never breaks the mapping that it is put into.
    void everyNewStepCanRun_data() {
        QTest::addColumn<QString>("op");
        for (const StepKind& kind : stepKinds())
            if (kind.op != "script") // needs a program with JavaScript
                QTest::newRow(kind.op.c_str()) << QString::fromStdString(kind.op);
    }
    void everyNewStepCanRun() {
        QFETCH(QString, op);
        const Value step = newStep(*stepKind(op.toStdString()), "/field");
        const auto document = MappingDocument::parse(R"({"leftfold": "upcasters/1", "upcasters": [
            {"event_type": "x", "from": 1, "to": 2, "steps": []}]})",
            "t.upcasters.json");
        const auto next = document->inserted(*JsonPointer::parse("/upcasters/0/steps"), 0, step);
        const auto compiled = next->compile("t.upcasters.json");
        QVERIFY2(compiled.has_value(), compiled ? "" : compiled.error().message.c_str());
    }
    void aNewStepWaitsUntilItIsComplete() {
        for (const StepKind& kind : stepKinds()) {
            const Value step = newStep(kind, {});
            QVERIFY2(step.find("off") || kind.op == "script", kind.op.c_str());
        }
        QVERIFY(!newStep(*stepKind("remove"), "/a").find("off")); // asked for by name at this field
        QVERIFY(newStep(*stepKind("increment"), "/a").find("off"));
        QVERIFY(!isComplete(*stepKind("move"), newStep(*stepKind("move"), "/a")));
        QVERIFY(isComplete(*stepKind("move"), *parseJson(R"({"op":"move","from":"/a","path":"/b"})")));
    }
    void theHeadLeavesOutWhatItsOutcomeExcludes() {
        const auto has = [](const StepKind& kind, const char* member) {
            return std::ranges::any_of(kind.fields, [&](const StepField& field) { return field.member == member; });
        };
        QVERIFY(has(arrowKind(UpcastOutcome::One), "to") && has(arrowKind(UpcastOutcome::One), "as"));
        for (const UpcastOutcome outcome : {UpcastOutcome::Several, UpcastOutcome::None})
            QVERIFY(!has(arrowKind(outcome), "to") && !has(arrowKind(outcome), "as") && has(arrowKind(outcome), "from"));
        QVERIFY(has(targetKind(), "event_type") && has(targetKind(), "to"));
    }
    void aChoiceThatMustBeMadeIsNotMade() { QCOMPARE(memberText(*parseJson(R"({"op":"convert"})"), field("convert", "to")), QString()); }
    void everyOperationOfTheSchemaHasAForm() {
        for (const char* op : {"add", "remove", "replace", "move", "copy", "test", "merge", "default", "convert", "map", "split", "join",
                 "each", "increment", "decrement", "upsert", "script"})
            QVERIFY2(stepKind(op), op);
        QVERIFY(!stepKind("mvoe"));
    }
    void membersReadAsTheyAreTyped() {
        const Value step = *parseJson(R"({"op": "split", "path": "/name", "separator": " ", "into": ["/a", "/b"], "keep": true})");
        QCOMPARE(memberText(step, field("split", "path")), QStringLiteral("/name"));
        QCOMPARE(memberText(step, field("split", "separator")), QStringLiteral(" "));
        QCOMPARE(memberText(step, field("split", "into")), QStringLiteral("/a\n/b"));
        QCOMPARE(memberText(step, field("split", "keep")), QStringLiteral("true"));
        QCOMPARE(memberText(*parseJson(R"({"op": "add", "value": {"a": 0.10}})"), field("add", "value")), QStringLiteral("{\"a\":0.10}"));
        QCOMPARE(memberText(Value::object(), field("convert", "unit")), QString());
    }
    void digitsAreKept() {
        QCOMPARE(edited(R"({"op":"add","path":"/a","value":1})", "add", "value", "12345678901234567890.10"),
            QStringLiteral(R"({"op":"add","path":"/a","value":12345678901234567890.10})"));
    }
    void whatIsNotInTheFormStays() {
        QCOMPARE(edited(R"({"op":"move","ticket":17,"from":"/a","path":"/b"})", "move", "path", "/c"),
            QStringLiteral(R"({"op":"move","ticket":17,"from":"/a","path":"/c"})"));
    }
    void emptyOptionalMembersGo() {
        QCOMPARE(edited(R"({"op":"convert","path":"/a","to":"decimal","divide_by":100})", "convert", "divide_by", " "),
            QStringLiteral(R"({"op":"convert","path":"/a","to":"decimal"})"));
        QCOMPARE(edited(R"({"op":"split","keep":true})", "split", "keep", "false"), QStringLiteral(R"({"op":"split"})"));
        QCOMPARE(edited(R"({"op":"map","otherwise":"keep"})", "map", "otherwise", "fail"), QStringLiteral(R"({"op":"map"})"));
    }
    void codeOfSeveralLinesIsAList() {
        QCOMPARE(edited(R"({"op":"script","code":"x"})", "script", "code", "(data) => {\n  return data\n}"),
            QStringLiteral(R"({"op":"script","code":["(data) => {","  return data","}"]})"));
    }
    void whatCanNotBeIsTold_data() {
        QTest::addColumn<QString>("op");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << "add"
                                 << "value"
                                 << "EUR";
        QTest::newRow("no pointer") << "move"
                                    << "from"
                                    << "cust";
        QTest::newRow("a wrong line") << "join"
                                      << "from"
                                      << "/a\nb";
        QTest::newRow("no number") << "convert"
                                   << "divide_by"
                                   << "many";
    }
    void whatCanNotBeIsTold() {
        QFETCH(QString, op);
        QFETCH(QString, member);
        QFETCH(QString, text);
        QString problem;
        QVERIFY(!withMember(Value::object(), field(op.toStdString(), member.toStdString()), text, problem));
        QVERIFY(!problem.isEmpty());
    }

private:
    static StepField field(const std::string& op, const std::string& member) {
        for (const StepField& each : stepKind(op)->fields)
            if (each.member == member)
                return each;
        return {};
    }
    static QString edited(const char* step, const std::string& op, const std::string& member, const char* text) {
        QString problem;
        const auto next = withMember(*parseJson(step), field(op, member), QString::fromUtf8(text), problem);
        return next ? QString::fromStdString(toJson(*next)) : problem;
    }
};

LEFTFOLD_TEST(TstStepForm)
#include "tst_step_form.moc"
