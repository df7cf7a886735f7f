// SPDX-License-Identifier: Apache-2.0
#include "app/cli/replay_report.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::cli;

class TstReplayReport : public QObject {
    Q_OBJECT

    static Event event(std::int64_t version, const char* type, const char* payload) {
        Event made;
        made.aggregate = {"Order", "o-1"};
        made.version = Version{version};
        made.type = type;
        made.storedType = type;
        made.occurredAt = parseInstant("2026-03-01T09:00:00Z");
        made.payload.bytes = payload;
        made.payload.storedSize = made.payload.bytes.size();
        return made;
    }

    static Timeline timeline() {
        NoProgress progress;
        std::vector<Event> events{event(1, "order.created", R"({"total":0.10,"note":"x"})"), event(2, "order.priced", "total=3"),
            event(3, "order.paid", R"({"total":12345678901234567890123,"note":null})")};
        return *Timeline::fold(std::move(events), {.aggregate = {"Order", "o-1"}}, progress);
    }

    static std::string written(StepDetail detail, Format format, const Terminal& terminal = {}) {
        Output out(-1, terminal);
        const auto result = writeReplay(out, timeline(), detail, format);
        return result ? out.text() : result.error().message;
    }

    static std::string end(Format format) {
        Output out(-1, Terminal{});
        const auto result = writeOutcome(out, timeline().outcome(), format);
        return result ? out.text() : result.error().message;
    }

    static std::string failure() { return toJson(Value::string(timeline().failures().at(0).message)); }

    /// What stands below every replay.
    static std::string endForPeople() {
        return "\n"
               "{\n"
               "  \"total\": 12345678901234567890123\n"
               "}\n"
               "\n"
               "2 applied, 1 failed\n"
               "! version 2, order.priced: "
            + timeline().failures().at(0).message + "\n";
    }

private Q_SLOTS:
    void theResultIsThatOfTheContract() {
        QCOMPARE(end(Format::Jsonl),
            R"({"aggregate_type":"Order","aggregate_id":"o-1","version":3,"state":{"total":12345678901234567890123},)"
            R"("snapshot_version":null,"applied":2,"upcast":0,"failed":[{"version":2,"event_type":"order.priced","message":)"
                + failure() + R"(}],"unchanged":0,"dropped":0})" + "\n");
    }

    void jsonCarriesTheSameOverSeveralLines() {
        const std::string text = end(Format::Json);
        QCOMPARE(*parseJson(text), *parseJson(end(Format::Jsonl)));
        QVERIFY(text.starts_with("{\n  \"aggregate_type\": \"Order\",\n"));
        QVERIFY(text.ends_with("\n}\n"));
    }

    void peopleReadTheEnd() { QCOMPARE(end(Format::Table), "Order/o-1  version 3, 3 events from zero, reducer merge\n" + endForPeople()); }

    void stepsAreLines() {
        const std::string text = written(StepDetail::Changes, Format::Jsonl);
        QVERIFY2(text.starts_with(R"({"version":1,"event_type":"order.created","patch":[{"op":"add","path":"/total","value":0.10},)"
                                  R"({"op":"add","path":"/note","value":"x"}]})"
                                  "\n"
                                  R"({"version":2,"event_type":"order.priced","patch":[],"error":)"),
            text.c_str());
        QVERIFY(text.find("\"state\":{\"total\":0.10") == std::string::npos);
        QVERIFY(
            written(StepDetail::ChangesAndStates, Format::Jsonl).find("\"state\":{\"total\":0.10,\"note\":\"x\"}}") != std::string::npos);
    }

    void jsonHasTheStepsToo() {
        const auto value = parseJson(written(StepDetail::ChangesAndStates, Format::Json));
        QVERIFY(value.has_value());
        QCOMPARE(value->find("steps")->size(), 3u);
        QCOMPARE(toJson(*value->find("steps")->items()[2].find("state")), std::string(R"({"total":12345678901234567890123})"));
    }

    void stepsAreRecordsOfCsv() {
        const std::string text = written(StepDetail::Changes, Format::Csv);
        QVERIFY2(text.starts_with("version,event_type,patch,error\r\n1,order.created,\"[{\"\"op\"\""), text.c_str());
        QCOMPARE(std::count(text.begin(), text.end(), '\r'), 4);
    }

    void peopleReadWhatChanged() {
        QCOMPARE(written(StepDetail::Changes, Format::Table),
            std::string("Order/o-1  version 3, 3 events from zero, reducer merge\n"
                        "\n"
                        "      1  order.created  2026-03-01 09:00:00.000\n"
                        "         + /total  0.10\n"
                        "         + /note  \"x\"\n"
                        "      2  order.priced  2026-03-01 09:00:00.000\n"
                        "         ! ")
                + timeline().failures().at(0).message
                + "\n"
                  "      3  order.paid  2026-03-01 09:00:00.000\n"
                  "         ~ /total  0.10 → 12345678901234567890123\n"
                  "         - /note  \"x\"\n"
                + endForPeople());
    }

    void onlyStepsWithAMarkAreWritten() {
        ConditionHistory when;
        for (const bool holds : {false, true, false, false})
            when.add(holds);
        Output out(-1, Terminal{});
        QVERIFY(writeReplay(out, timeline(), StepDetail::Changes, Format::Jsonl, {nullptr, &when}));
        QVERIFY2(out.text().starts_with(R"({"version":1,"event_type":"order.created","when":"became","patch":[)"), out.text().c_str());
        QVERIFY(out.text().find("\n{\"version\":2,\"event_type\":\"order.priced\",\"when\":\"ceased\",\"patch\":[]") != std::string::npos);
        QVERIFY(out.text().find("order.paid") == std::string::npos);
        Output text(-1, Terminal{});
        QVERIFY(writeReplay(text, timeline(), StepDetail::Changes, Format::Table, {nullptr, &when}));
        QVERIFY2(text.text().find("order.created  2026-03-01 09:00:00.000  became\n") != std::string::npos, text.text().c_str());
    }

    void linesOfChangesFitTheTerminal() {
        const std::string text = written(StepDetail::Changes, Format::Table, {.width = 40});
        QVERIFY2(text.find("         ~ /total  0.10 → 12345678901…\n") != std::string::npos, text.c_str());
    }

    void coloursComeOnlyOnATerminal() { QVERIFY(written(StepDetail::Changes, Format::Table).find('\x1b') == std::string::npos); }
};

LEFTFOLD_TEST(TstReplayReport)
#include "tst_replay_report.moc"
