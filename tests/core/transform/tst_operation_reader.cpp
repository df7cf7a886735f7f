// SPDX-License-Identifier: Apache-2.0
#include "core/transform/operation.h"
#include "tests/core/transform/transforming.h"
#include "tests/runner.h"

using namespace leftfold;
using leftfold::test::json;

class TstOperationReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMistakeHasAPlaceAndASentence_data() {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char* step, const char* complaint) {
            QTest::newRow(step) << QString::fromLatin1(step) << QString::fromLatin1(complaint);
        };
        row("1", "/steps/0: a step must be an object with \"op\"");
        row("{}", "/steps/0: \"\" needs \"op\", the name of an operation");
        row(R"({"op":1})", "/steps/0/op: \"op\" must be the name of an operation");
        row(R"({"op":"ad"})",
            "/steps/0/op: \"op\" must be one of add, remove, replace, move, copy, test, merge, default, convert, map, split, join, each, "
            "increment, "
            "decrement, upsert, script");
        row(R"({"op":"add","value":1})", "/steps/0: \"add\" needs \"path\", a pointer like \"/items/0\"");
        row(R"({"op":"add","path":"a","value":1})", "/steps/0/path: \"a\" is no JSON pointer: it must be empty or begin with a slash");
        row(R"({"op":"add","path":5,"value":1})", "/steps/0/path: \"path\" must be a pointer like \"/items/0\"");
        row(R"({"op":"add","path":""})", "/steps/0: \"add\" needs \"value\", a value");
        row(R"({"op":"add","path":"","value":{"$from":"/dat"}})",
            "/steps/0/value/$from: $from must begin with one of /data, /metadata, /event_type, /event_id, /occurred_at, /aggregate_id, "
            "/aggregate_type, "
            "/aggregate_version, /schema_version, /correlation_id, /causation_id, /position");
        row(R"({"op":"move","path":"/a"})", "/steps/0: \"move\" needs \"from\", a pointer like \"/items/0\"");
        row(R"({"op":"remove","path":"/a","where":[]})",
            "/steps/0/where: \"where\" must be an object that names at least one member and its value");
        row(R"({"op":"convert","path":"/a","to":"money"})",
            "/steps/0/to: \"to\" must be one of string, number, integer, boolean, decimal, timestamp");
        row(R"({"op":"convert","path":"/a","to":"decimal","divide_by":60})",
            "/steps/0/divide_by: \"divide_by\" must be a power of ten like 100");
        row(R"({"op":"convert","path":"/a","to":"timestamp","unit":"days"})",
            "/steps/0/unit: \"unit\" must be one of seconds, milliseconds, microseconds");
        row(R"({"op":"map","path":"/a","values":[]})", "/steps/0/values: \"values\" must be an object: old value to new value");
        row(R"({"op":"map","path":"/a","values":{},"otherwise":"drop"})",
            "/steps/0/otherwise: \"otherwise\" must be one of keep, fail, value");
        row(R"({"op":"map","path":"/a","values":{},"otherwise":"value"})", "/steps/0: \"map\" needs \"value\", a value");
        row(R"({"op":"split","path":"/a","separator":"","into":["/b"]})", "/steps/0/separator: \"separator\" must not be empty");
        row(R"({"op":"split","path":"/a","separator":" ","into":[]})",
            "/steps/0/into: \"into\" must be a list of pointers like \"/items/0\"");
        row(R"({"op":"split","path":"/a","separator":" ","into":["/b"],"keep":1})", "/steps/0/keep: \"keep\" must be true or false");
        row(R"({"op":"join","from":"/a","separator":" ","path":"/b"})",
            "/steps/0/from: \"from\" must be a list of pointers like \"/items/0\"");
        row(R"({"op":"each","path":"/a","steps":[{"op":"remove","path":"/a"},{"op":"remove"}]})",
            "/steps/0/steps/1: \"remove\" needs \"path\", a pointer like \"/items/0\"");
        row(R"({"op":"each","path":"/a","steps":{}})", "/steps/0/steps: expected a list of steps");
        row(R"({"op":"upsert","path":"/a","value":{}})",
            "/steps/0: \"upsert\" needs \"key\", the name of the member that tells items apart");
        row(R"({"op":"add","path":"/baz","value":"qux","op":"remove"})", "/steps/0/op: \"op\" stands twice in one step"); // RFC 6902, A.13
        row(R"({"op":"add","path":"/a","off":1})", "/steps/0/off: \"off\" must be true or false");
    }

    void everyMistakeHasAPlaceAndASentence() {
        QFETCH(QString, step);
        QFETCH(QString, complaint);
        const auto result = readOperations(json('[' + step.toStdString() + ']'), "/steps");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(result.error().detail + ": " + result.error().message, complaint.toStdString());
    }

    void whatItDoesNotKnowIsLeftAlone() {
        const auto list = readOperations(json(R"([{"op":"add","path":"/a","value":1,"note":"why","x":[]}])"), {});
        QCOMPARE(list.value().size(), 1u);
    }

    void whatIsOffKeepsItsPlace() {
        const auto list =
            readOperations(json(R"([{"op":"move","off":true,"path":5},{"op":"remove","path":"/a","off":false}])"), {}).value();
        QCOMPARE(list.size(), 2u);
        QCOMPARE(describe(list[0]), std::string("move (off)"));
        QCOMPARE(describe(list[1]), std::string("remove /a"));
        QCOMPARE(test::applied(R"([{"op":"remove","path":"/b","off":true},{"op":"remove","path":"/a"}])", R"({"a":1,"b":2})"),
            std::string(R"({"b":2})"));
    }
};

LEFTFOLD_TEST(TstOperationReader)
#include "tst_operation_reader.moc"
