// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/sql_event_sink.h"
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"
#include <csignal>

using namespace leftfold;
using namespace leftfold::test;

class TstVerbEvents : public QObject {
    Q_OBJECT

    static Event made(const std::string& payload) {
        Event event;
        event.id.text = "e-" + std::to_string(std::hash<std::string>()(payload));
        event.storedType = "order.created.v1";
        event.occurredAt = parseInstant("2026-03-01T09:00:00Z");
        event.payload.bytes = payload;
        event.payload.storedSize = payload.size();
        return event;
    }

    /// A store with one event for each payload.
    static std::string storeWith(const Folder& folder, const std::vector<std::string>& payloads) {
        const std::string file = folder.path("made.db");
        append(file, payloads, 0);
        return file;
    }

    static void append(const std::string& file, const std::vector<std::string>& payloads, std::int64_t version) {
        auto sink = sql::openSink(file);
        QVERIFY2(sink.has_value() && (*sink)->prepare().has_value(), sink ? "prepare" : sink.error().message.c_str());
        Commit commit;
        commit.appends.push_back({{"Order", "o-1"}, Version{version}, {}});
        for (const std::string& payload : payloads)
            commit.appends[0].events.push_back(made(payload));
        const auto written = (*sink)->write(std::span(&commit, 1));
        QVERIFY2(written.has_value(), written ? "" : written.error().message.c_str());
    }

    static std::int64_t position(const std::string& line) {
        const auto event = parseJson(line);
        return event && event->find("position") ? std::stoll(event->find("position")->text()) : -1;
    }

private Q_SLOTS:
    void jsonlHasOneEventALine() {
        const auto lines = run({"events", sampleStore(), "--format", "jsonl"}).lines();
        QVERIFY(lines.size() >= 2000);
        std::int64_t last = 0;
        for (const auto& line : lines) {
            QVERIFY2(position(line) > last, line.c_str());
            last = position(line);
        }
    }

    void membersStandInTheOrderOfTheContract() {
        const auto ran = run({"events", sampleStore(), "--format", "jsonl", "--limit", "1"});
        const auto event = parseJson(ran.out);
        QVERIFY(event.has_value());
        std::string names;
        for (const auto& member : event->members())
            names += member.key + ' ';
        QCOMPARE(names,
            std::string("position event_id event_type stored_type schema_version aggregate_type aggregate_id aggregate_version "
                        "occurred_at correlation_id causation_id data metadata "));
        QCOMPARE(event->find("occurred_at")->text().size(), std::string("2026-03-01T09:00:00.000000Z").size());
    }

    void jsonIsOneDocument() {
        const auto ran = run({"events", sampleStore(), "--format", "json", "--limit", "3"});
        QCOMPARE(ran.json().size(), 3u);
        QCOMPARE(run({"events", sampleStore(), "--format", "json", "--limit", "0"}).out, std::string("[]\n"));
    }

    void csvHasAHeaderAndQuotedData() {
        const auto ran = run({"events", sampleStore(), "--format", "csv", "--limit", "2"});
        QVERIFY(ran.out.starts_with("position,event_id,event_type,stored_type,schema_version,aggregate_type,aggregate_id,"
                                    "aggregate_version,occurred_at,correlation_id,causation_id,data,metadata,problem\r\n"));
        QVERIFY(ran.out.find(",\"{\"\"") != std::string::npos);
        QCOMPARE(std::count(ran.out.begin(), ran.out.end(), '\r'), 3);
    }

    void theTableIsForPeople() {
        const auto lines = run({"events", sampleStore(), "--limit", "2"}).lines();
        QCOMPARE(lines.size(), 3u);
        QVERIFY(lines[0].find("POSITION") != std::string::npos);
        QVERIFY(lines[1].find('\x1b') == std::string::npos); // no colours in a file
        QCOMPARE(lines[1].find("inventory."), lines[0].find("TYPE"));
        QCOMPARE(lines[2].find("{\""), lines[0].find("DATA"));
    }

    void theNewestComeFirst() {
        const auto lines = run({"events", sampleStore(), "--format", "jsonl", "--reverse", "--limit", "5"}).lines();
        QCOMPARE(lines.size(), 5u);
        QVERIFY(position(lines[0]) > position(lines[4]));
        COMPARE_ERROR(
            run({"events", sampleStore(), "--reverse", "--follow"}), 2, "--follow goes forward and --reverse backward; pass one of them.");
    }

    void numbersKeepTheirDigits() {
        const Folder folder;
        const std::string file = storeWith(folder, {R"({"a":12345678901234567890123,"b":0.10,"c":1e400,"d":-0})"});
        const std::string digits = R"({"a":12345678901234567890123,"b":0.10,"c":1e400,"d":-0})";
        QVERIFY(run({"events", file, "--format", "jsonl"}).out.find(digits) != std::string::npos);
        QVERIFY(run({"events", file, "--format", "json"}).out.find(digits) != std::string::npos);
        QVERIFY(run({"events", file}).out.find(digits) != std::string::npos);
    }

    void brokenPayloadsStayRows() {
        const Folder folder;
        const std::string file =
            storeWith(folder, {"amount=9900", std::string(100000, '['), "{\"a\":\"\xFF\"}", "", "\"text\"", "{\"a\":1}"});
        const auto ran = run({"events", file, "--format", "jsonl"});
        QCOMPARE(ran.exit, 0);
        const auto lines = ran.lines();
        QCOMPARE(lines.size(), 6u);
        QVERIFY(lines[0].find(R"("data":"amount=9900")") != std::string::npos);
        QVERIFY(lines[0].find(R"("problem":"The payload)") != std::string::npos);
        QVERIFY(lines[1].find(R"("problem":"The payload)") != std::string::npos);
        for (const auto& line : lines)
            QVERIFY2(parseJson(line).has_value(), line.substr(0, 200).c_str());
        QVERIFY(run({"events", file}).out.find("! The payload") != std::string::npos);
        QCOMPARE(run({"events", file, "--format", "csv"}).exit, 0);
    }

    void aHugePayloadIsNoTrouble() {
        const Folder folder;
        const std::string text(64 * 1024 * 1024, 'x');
        const std::string file = storeWith(folder, {"{\"note\":\"" + text + "\"}"});
        QCOMPARE(run({"events", file}).lines().size(), 2u);
        QVERIFY(run({"events", file, "--format", "jsonl"}).out.size() > text.size());
    }

    void storesCannotActUponATerminal() {
        const Folder folder;
        const std::string file = storeWith(folder, {"{\"a\":\"\\u001b[2J\"}", "\x1b[2J"});
        QVERIFY(run({"events", file}).out.find('\x1b') == std::string::npos);
    }

    void aReaderThatGoesAwayIsNoError() {
        const auto ran = runShell("leftfold events " + sampleStore() + " --format jsonl | head -1; echo ${PIPESTATUS[0]}");
        QCOMPARE(ran.lines().size(), 2u);
        QCOMPARE(ran.lines()[1], std::string("0"));
        QCOMPARE(ran.err, std::string());
    }

    void aFullDiskIsAnError() {
        const auto ran = runShell("leftfold events " + sampleStore() + " --format jsonl > /dev/full");
        QVERIFY2(ran.err.starts_with("leftfold: The output cannot be written: "), ran.err.c_str());
        QCOMPARE(ran.exit, 3);
    }

    void followingGoesOnUntilInterrupted() {
        const Folder folder;
        const std::string file = storeWith(folder, {"{\"n\":1}", "{\"n\":2}", "{\"n\":3}"});
        QProcess process;
        process.start(QStringLiteral(LEFTFOLD_PROGRAM),
            {QStringLiteral("events"), QString::fromStdString(file), QStringLiteral("--follow"), QStringLiteral("--limit"),
                QStringLiteral("2"), QStringLiteral("--format"), QStringLiteral("jsonl")});
        QByteArray seen;
        const auto waitForLines = [&](int count) {
            return QTest::qWaitFor([&] { return (seen += process.readAllStandardOutput()).count('\n') >= count; }, 20000);
        };
        QVERIFY(waitForLines(2));
        append(file, {"{\"n\":4}"}, 3);
        QVERIFY(waitForLines(3));
        QVERIFY(!seen.contains("{\"n\":1}"));
        QVERIFY(seen.contains("{\"n\":4}"));
        append(file, {"{\"n\":5}"}, 4);
        QVERIFY(waitForLines(4));
        append(file, {"{\"n\":6}", "{\"n\":7}"}, 5);
        QVERIFY(waitForLines(6));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(process.readAllStandardError(), QByteArray());
    }

    void followingEndsWithItsReader() {
        const auto ran = runShell("leftfold events " + sampleStore() + " --follow --limit 3 --format jsonl | head -3");
        QCOMPARE(ran.lines().size(), 3u);
        QCOMPARE(ran.err, std::string());
    }

    void oldEventsAreUpcast() {
        const std::vector<std::string> all{"events", sampleStore(), "--format", "jsonl"};
        auto arguments = all;
        arguments.insert(arguments.end(), {"--upcasters", "order"});
        const auto stored = run(all);
        const auto upcast = run(arguments);
        const std::string old = "\"stored_type\":\"order.created.v1\",\"schema_version\":1";
        const std::string today = "\"event_type\":\"order.created\",\"stored_type\":\"order.created.v1\",\"schema_version\":3";
        QVERIFY(stored.out.find(old) != std::string::npos && stored.out.find(today) == std::string::npos);
        QVERIFY(upcast.out.find(old) == std::string::npos && upcast.out.find(today) != std::string::npos);
        QCOMPARE(upcast.exit, 0);
    }

    void whatCannotBeUpcastIsTold() {
        const Folder folder;
        const std::string file = storeWith(folder, {"{\"n\":1}", "{\"total\":2}"});
        const auto upcasters = folder.write("u.upcasters.json",
            "{\"leftfold\":\"upcasters/1\",\"upcasters\":[{\"event_type\":\"order.created\",\"from\":1,\"to\":2,"
            "\"steps\":[{\"op\":\"move\",\"from\":\"/total\",\"path\":\"/sum\"}]}]}");
        const auto ran = run({"events", file, "--format", "jsonl", "--upcasters", upcasters});
        QCOMPARE(ran.exit, 1);
        const auto lines = ran.lines();
        QCOMPARE(lines.size(), 2u);
        QVERIFY2(lines[0].find("\"data\":{\"n\":1},\"metadata\":null,\"problem\":\"") != std::string::npos, lines[0].c_str());
        QVERIFY2(lines[1].find("\"schema_version\":2") != std::string::npos, lines[1].c_str());
        QVERIFY2(lines[1].find("\"data\":{\"sum\":2}") != std::string::npos, lines[1].c_str());
    }

    void facetsCountTheWholeResult() {
        const auto all = run({"events", sampleStore(), "--format", "jsonl"}).lines().size();
        const auto facets = run({"events", sampleStore(), "--facets", "--format", "json"}).json();
        QCOMPARE(facets.find("events")->text(), std::to_string(all));
        std::int64_t sum = 0;
        for (const auto& bucket : facets.find("histogram")->find("buckets")->items())
            sum += std::stoll(bucket.find("count")->text());
        QCOMPARE(sum, static_cast<std::int64_t>(all));
        const auto& types = facets.find("types")->items();
        QVERIFY(types.size() > 5);
        const auto first = types[0].find("event_type")->text();
        const auto count = run({"events", sampleStore(), "--filter", "type:" + first, "--format", "jsonl"}).lines().size();
        QCOMPARE(types[0].find("count")->text(), std::to_string(count));
        QVERIFY(facets.find("schema_versions")->items()[0].find("schema_version")->isNumber());
        QVERIFY(facets.find("aggregate_types")->items()[0].find("aggregate_type")->isString());
    }

    void facetsOfAFilterForPeopleAndSheets() {
        const auto table = run({"events", sampleStore(), "--facets", "--filter", "aggregate:Order"}).out;
        for (const char* part : {"TYPE", "AGGREGATE TYPE", "SCHEMA", "FROM (UTC)", "order.created"})
            QVERIFY2(table.find(part) != std::string::npos, part);
        QVERIFY(table.find("payment.") == std::string::npos);
        const auto rows = run({"events", sampleStore(), "--facets", "--filter", "aggregate:Order", "--format", "csv"}).lines();
        QCOMPARE(rows[0], std::string("facet,value,count\r"));
        QVERIFY(rows[1].starts_with("event_type,order."));
        QVERIFY(rows.back().starts_with("time,20"));
        QVERIFY(run({"events", sampleStore(), "--facets", "--filter", "data.nothing = 1"}).out.starts_with("0 events"));
        COMPARE_ERROR(run({"events", sampleStore(), "--facets", "--limit", "3"}), 2,
            "--facets counts the whole result; leave out --follow, --reverse and --limit.");
    }

    void filters() {
        const auto count = [](const std::string& filter) {
            return run({"events", sampleStore(), "--filter", filter, "--format", "jsonl"}).lines().size();
        };
        const auto all = count("");
        QVERIFY(all > 100);
        const auto orders = count("type:order.*");
        QVERIFY(orders > 0 && orders < all);
        QCOMPARE(count("-type:order.*"), all - orders);
        QCOMPARE(count("type:order.* or -type:order.*"), all);
        QCOMPARE(count("aggregate:Order/o-1001"),
            run({"replay", sampleStore(), "Order/o-1001", "--steps", "--format", "jsonl"}).lines().size() - 1);
        QCOMPARE(count("position <= 10"), 10u);
        QCOMPARE(
            run({"events", sampleStore(), "--filter", "type:order.*", "--limit", "3", "--reverse", "--format", "jsonl"}).lines().size(),
            3u);
        QVERIFY(count("data.items[*].quantity > 1") > 0 || count("data.quantity > 1") > 0);
        QVERIFY(count("outbox:published") > 0);
    }

    void whatAFilterCosts() {
        const auto ran = run({"events", sampleStore(), "--filter", "data.total > 5", "--explain"});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.starts_with("This reads all "), ran.out.c_str());
        QVERIFY2(ran.out.find("  SCAN e") != std::string::npos, ran.out.c_str());
    }

    void aBadFilterIsPointedAt() {
        COMPARE_ERROR(run({"events", sampleStore(), "--filter", "data.total >="}), 2,
            "The filter is not understood at column 14: expected a value after >=.");
        COMPARE_ERROR(run({"aggregates", sampleStore(), "--filter", "(type:a"}), 2,
            "The filter is not understood at column 8: expected a closing ).");
    }

    void columnsAreChosenAndOrdered() {
        const Folder folder;
        const auto file = storeWith(folder, {"{\"total\":0.10,\"who\":\"a,b\"}", "oops"});
        QCOMPARE(run({"events", file, "--columns", "data.total,position,data.who", "--format", "csv"}).out,
            std::string("data.total,position,data.who\r\n0.10,1,\"a,b\"\r\n,2,\r\n"));
        QCOMPARE(run({"events", file, "--columns", "type,data.total", "--format", "jsonl", "--limit", "1"}).out,
            std::string("{\"event_type\":\"order.created\",\"data.total\":0.10}\n"));
        const auto table = run({"events", file, "--columns", "aggregate,data.total"}).lines();
        QVERIFY(table[0].starts_with("AGGREGATE"));
        QVERIFY(table[0].find("data.total") != std::string::npos);
        QVERIFY(table[1].find("0.10") != std::string::npos);
        const auto wrong = run({"events", file, "--columns", "total"});
        QCOMPARE(wrong.exit, 2);
        QVERIFY(wrong.err.find("There is no column \"total\"") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstVerbEvents)
#include "tst_verb_events.moc"
