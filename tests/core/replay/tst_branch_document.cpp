// SPDX-License-Identifier: Apache-2.0
#include "core/replay/branch_document.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

std::string readBack(const std::string& text) {
    const auto events = readWrittenEvents(text, "e.json");
    if (!events)
        return events.error().message;
    std::string all;
    for (const auto& event : *events)
        all += toJson(writtenEventValue(event));
    return all;
}

std::string edit(const std::string& text) {
    const auto event = readWrittenEdit(text, "e.json");
    return event ? toJson(writtenEventValue(*event)) : event.error().message;
}

} // namespace

class TstBranchDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventIsAnObjectAnArrayOrALine() {
        const std::string one = R"({"event_type":"a","data":{"n":1.50}})";
        QCOMPARE(readBack(one), one);
        QCOMPARE(readBack('[' + one + ',' + one + ']'), one + one);
        QCOMPARE(readBack(one + "\n\n" + one + '\n'), one + one);
        QCOMPARE(readBack(one + "\r\n" + one), one + one);
        QCOMPARE(readBack("\xEF\xBB\xBF" + one + '\n' + one), one + one);
        const std::string full =
            R"({"event_type":"a","schema_version":2,"occurred_at":"2026-03-01T09:00:00.000000Z","data":{},"metadata":{"user":"u"}})";
        QCOMPARE(readBack(full), full);
    }

    void anEventThatWasPrintedIsTaken() {
        QCOMPARE(readBack(R"({"position":17,"event_id":"e","event_type":"a","stored_type":"a.v1","schema_version":1,"aggregate_type":"O",
            "aggregate_id":"1","aggregate_version":1,"occurred_at":null,"correlation_id":null,"causation_id":null,"data":{},"metadata":null})"),
            std::string(R"({"event_type":"a","schema_version":1,"data":{}})"));
    }

    void mistakesNameFileLineAndPlace() {
        QCOMPARE(readBack("{\n\"event_type\": 1,\n\"data\": {}}").substr(0, 24), std::string("e.json:2: /event_type: e"));
        QCOMPARE(readBack("{\"event_type\":\"a\"}"), std::string("e.json:1: the document: the member \"data\" is missing"));
        QCOMPARE(readBack("{\"event_type\":\"a\",\"data\":{}}\n{\"data\":{}}"),
            std::string("e.json:2: /1: the member \"event_type\" is missing"));
        QCOMPARE(readBack("[\n{\"event_type\":\"a\",\"data\":{},\"occurred_at\":\"noon\"}]"),
            std::string("e.json:2: /0/occurred_at: expected a time (2026-03-01T09:00:00Z)"));
        QCOMPARE(readBack("{\"event_type\":\"a\",\"data\":{},\"dada\":1}"),
            std::string("e.json:1: the document: the member \"dada\" is not known here; take it out or mend its name"));
        QVERIFY2(readBack("{\n\"event_type\":").starts_with("e.json:2: "), readBack("{\n\"event_type\":").c_str());
        const std::string expected = R"(expected an event like {"event_type": "order.noted", "data": {}})";
        QCOMPARE(readBack("null\n"), "e.json:1: the document: " + expected + ", an array of such, or one a line, not null");
        QVERIFY2(readBack("17").ends_with(", not a number"), readBack("17").c_str());
        QCOMPARE(readBack("[\n[]]"), "e.json:2: /0: " + expected + ", not an array");
        QCOMPARE(readBack("{\"event_type\":\"a\",\"data\":{}}\nnull"), "e.json:2: /1: " + expected + ", not null");
        QVERIFY2(readBack("[1\n2]").find("is no JSON") != std::string::npos, readBack("[1\n2]").c_str());
        QVERIFY(readBack("[]").starts_with("e.json:1: the document: expected an event"));
    }

    void anEditIsAnEventObjectOrDataAlone() {
        QCOMPARE(edit(R"({"total":1})"), std::string(R"({"data":{"total":1}})"));
        QCOMPARE(edit(R"({"data":{"total":1}})"), std::string(R"({"data":{"total":1}})"));
        QCOMPARE(edit(R"({"event_type":"b"})"), std::string(R"({"event_type":"b"})"));
        QCOMPARE(edit(R"({"data":{},"total":1})"), std::string(R"({"data":{"data":{},"total":1}})")); // no member of an event object
        QCOMPARE(
            edit("[1]"), std::string("e.json:1: the document: expected an object: the event's new data, or an event object, not an array"));
        QVERIFY(edit("{").starts_with("e.json:1: "));
    }

    void editsComeBackFromTheirDocument() {
        WrittenEvent event;
        event.type = "a";
        event.data = Value::object();
        const std::vector<BranchEdit> edits{SkipEvent{{4}}, InsertEvents{{3}, {event, event}}, EditEvent{{2}, event}, MoveEvent{{5}, {0}}};
        const auto value = branchEditsValue(edits);
        QCOMPARE(toJson(value.items()[0]), std::string(R"({"op":"skip","version":4})"));
        QCOMPARE(toJson(value.items()[3]), std::string(R"({"op":"move","version":5,"after":0})"));
        QVERIFY(branchEditsOf(value) == edits);
        QVERIFY(branchEditsOf(parseJson(R"([{"op":"frob"},1])").value()).empty());
    }

    void aStoredEventIsWrittenAsItsReadersSeeIt() {
        auto stored = test::event("a", R"({"n":1})");
        stored.schemaVersion = 2;
        QCOMPARE(toJson(writtenEventValue(writtenAs(stored))), std::string(R"({"event_type":"a","schema_version":2,"data":{"n":1}})"));
        QCOMPARE(toJson(writtenEventValue(writtenAs(test::event("a", "{")))), std::string(R"({"event_type":"a"})"));
    }
};

LEFTFOLD_TEST(TstBranchDocument)
#include "tst_branch_document.moc"
