// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_schema.h"
#include "core/model/json_text.h"
#include "resources/documents.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

std::string violation(std::string_view text, std::string_view schema) {
    const auto found = checkSchema(parseJson(text).value(), schema);
    return found ? found->pointer + ": " + found->sentence : std::string();
}

} // namespace

class TstDocumentSchema : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDeepestViolationIsTold() {
        QCOMPARE(violation(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2,"steps":[{"op":"add","path":5}]}]})",
                     "upcasters"),
            std::string("/upcasters/0/steps/0/path: expected a value of type string (a JSON pointer (RFC 6901) like /items/0/price)"));
        QCOMPARE(
            violation(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"into":[{"event_type":"b"}]}]})", "upcasters"),
            std::string("/upcasters/0/into/0: the member \"to\" is missing"));
        QCOMPARE(
            violation(R"({"leftfold":"upcasters/2","upcasters":[]})", "upcasters"), std::string("/leftfold: expected \"upcasters/1\""));
        QCOMPARE(violation(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1.5}]})", "upcasters"),
            std::string("/upcasters/0/from: expected a value of type integer (a schema version, a whole number)"));
        QCOMPARE(violation(R"({"leftfold":"reducer/1","when":{"a/b":{}}})", "reducer"),
            std::string("/when/a~1b: expected a value of type array (a list of steps)"));
    }

    void theWordsAreNoneOfASchema() {
        QCOMPARE(violation(R"({"event_type":"a","data":{},"frob":1})", "written-event"),
            std::string(": the member \"frob\" is not known here; take it out or mend its name"));
        QCOMPARE(violation(R"({"event_type":""})", "written-event"), std::string("/event_type: expected a text that is not empty"));
        QCOMPARE(violation(R"({"schema_version":-1})", "written-event"), std::string("/schema_version: expected a number from 0"));
    }

    void whatFitsHasNoViolation() {
        QCOMPARE(violation(R"({"leftfold":"upcasters/1","upcasters":[]})", "upcasters"), std::string());
        QCOMPARE(violation(R"({"leftfold":"reducer/1","initial":1e999,"when":{"*":[{"op":"each","path":"","steps":[{"op":"remove"}]}]}})",
                     "reducer"),
            std::string());
    }

    void everySchemaCanBeUsed() {
        for (const auto& document : builtInDocuments()) {
            if (!document.name.starts_with("schemas/"))
                continue;
            auto name = std::string(document.name.substr(8));
            name.erase(name.find('.'));
            const auto found = checkSchema(Value::string("no document"), name);
            QVERIFY2(found && found->sentence.starts_with("expected"), name.c_str());
        }
    }
};

LEFTFOLD_TEST(TstDocumentSchema)
#include "tst_document_schema.moc"
