// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/transform/document_edits.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

JsonPointer at(const char* pointer) {
    return JsonPointer::parse(pointer).value();
}

std::string text(const Result<Value>& value) {
    return value ? toJson(*value) : value.error().message;
}

} // namespace

class TstDocumentEdits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itemsOfAList() {
        const auto root = parseJson(R"({"l":[1,2,3]})").value();
        QCOMPARE(text(withInserted(root, at("/l"), 1, Value::integer(9))), std::string(R"({"l":[1,9,2,3]})"));
        QCOMPARE(text(withInserted(root, at("/new"), 0, Value::integer(9))), std::string(R"({"l":[1,2,3],"new":[9]})"));
        QCOMPARE(text(withReplaced(root, at("/l/0"), Value::integer(9))), std::string(R"({"l":[9,2,3]})"));
        QCOMPARE(text(withRemoved(root, at("/l/1"))), std::string(R"({"l":[1,3]})"));
        QCOMPARE(text(withMoved(root, at("/l"), 0, 2)), std::string(R"({"l":[2,3,1]})"));
        QCOMPARE(toJson(root), std::string(R"({"l":[1,2,3]})"));
    }

    void switches() {
        const auto root = parseJson(R"([{"op":"x"}])").value();
        const auto off = withSwitched(root, at("/0"), ItemSwitch::Off).value();
        QCOMPARE(toJson(off), std::string(R"([{"op":"x","off":true}])"));
        QCOMPARE(text(withSwitched(off, at("/0"), ItemSwitch::On)), toJson(root));
    }

    void whatIsNotThereIsTold() {
        const auto root = parseJson(R"({"l":[1]})").value();
        for (const auto& refused : {withRemoved(root, at("/l")), withRemoved(root, at("/l/5")), withReplaced(root, at("/x"), {}),
                 withMoved(root, at("/l"), 3, 0), withSwitched(root, at("/l/0"), ItemSwitch::Off)}) {
            QVERIFY(!refused);
            QVERIFY(refused.error().message.starts_with("The document cannot be edited so: "));
        }
    }
};

LEFTFOLD_TEST(TstDocumentEdits)
#include "tst_document_edits.moc"
