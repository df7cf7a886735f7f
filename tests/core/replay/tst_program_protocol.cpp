// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/program_protocol.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstProgramProtocol : public QObject {
    Q_OBJECT

    static std::string answered(std::string_view line) {
        const auto state = readProgramAnswer(line);
        return state ? toJson(*state) : state.error().message;
    }

private Q_SLOTS:
    void aQuestionIsOneLine() {
        auto stored = test::event("order.created", R"({"total":0.10})", 3);
        stored.storedType = "order.created.v2";
        const auto seen = readStored(stored, EventParts::DataAndMetadata).value();
        QCOMPARE(programQuestion({}, seen),
            std::string(R"({"state":null,"event":{"position":null,"event_id":null,"event_type":"order.created",)"
                        R"("stored_type":"order.created.v2","schema_version":1,"aggregate_type":"Order","aggregate_id":"o-1",)"
                        R"("aggregate_version":3,"occurred_at":null,"correlation_id":null,"causation_id":null,"data":{"total":0.10},)")
                + "\"metadata\":" + toJson(seen.metadata) + "}}");
    }

    void anAnswerIsAStateOrAnError() {
        QCOMPARE(answered(R"({"state":{"total":0.10}})"), std::string(R"({"total":0.10})"));
        QCOMPARE(answered(R"({"state":null})"), std::string("null"));
        QCOMPARE(answered(R"({"error":"the order is confirmed"})"), std::string("the order is confirmed"));
        QCOMPARE(answered(R"({"error":null,"state":1})"), std::string("1"));
        QCOMPARE(readProgramAnswer(R"({"error":"x"})").error().code, ErrorCode::Conflict);
        QCOMPARE(readProgramAnswer("debug").error().code, ErrorCode::Malformed);
        QVERIFY(answered("debug").starts_with("it answered \"debug\", which is no JSON"));
        QCOMPARE(answered("[1]"), std::string(R"(it answered "[1]", not {"state": …} or {"error": "…"})"));
        QVERIFY(answered(std::string(1000, 'x')).size() < 300);
    }

    void linesComeOutOfPieces() {
        LineReader lines;
        lines.add("{\"a\"");
        QVERIFY(!lines.next());
        lines.add(":1}\r\n{}\nre");
        QCOMPARE(lines.next(), std::optional<std::string>("{\"a\":1}"));
        QCOMPARE(lines.next(), std::optional<std::string>("{}"));
        QVERIFY(!lines.next());
        QVERIFY(lines.holdsAny());
        QCOMPARE(lines.rest(), std::string_view("re"));
        lines.add("st\n");
        QCOMPARE(lines.next(), std::optional<std::string>("rest"));
        QVERIFY(!lines.holdsAny());
    }

    void aLineWithoutEndIsNoticed() {
        LineReader lines;
        const std::string piece(std::size_t{16} << 20, 'x');
        for (int round = 0; round < 4; ++round) {
            lines.add(piece);
            QVERIFY(!lines.next());
            QVERIFY(!lines.isTooLong());
        }
        lines.add("x");
        QVERIFY(!lines.next());
        QVERIFY(lines.isTooLong());
    }
};

LEFTFOLD_TEST(TstProgramProtocol)
#include "tst_program_protocol.moc"
