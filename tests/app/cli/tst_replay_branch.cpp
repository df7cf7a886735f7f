// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstReplayBranch : public QObject {
    Q_OBJECT

    static Ran replay(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"replay", sampleStore(), "Order/o-1001"});
        return run(arguments);
    }

    static Value replayed(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json"});
        return replay(arguments).json();
    }

    static std::string text(const Value& value, const char* member) {
        const auto* found = value.find(member);
        return found ? toJson(*found) : std::string("missing");
    }

    /// A file with one event.
    static std::string note(const Folder& folder) {
        return folder.write("note.json", R"({"event_type": "order.noted", "data": {"note": "by hand", "total_amount": "0.10"}})");
    }

private Q_SLOTS:
    void aSkippedEventIsAsIfItHadNotBeen() {
        const Value real = replayed({});
        const Value branch = replayed({"--skip", "2"});
        const Value whatIf = *branch.find("what_if");
        QCOMPARE(text(branch, "version"), text(real, "version"));
        QCOMPARE(std::stoi(text(branch, "applied")), std::stoi(text(real, "version")) - 1);
        QCOMPARE(text(whatIf, "edits"), std::string(R"([{"op":"skip","version":2}])"));
        QCOMPARE(text(*whatIf.find("first_divergence"), "version"), std::string("2"));
        QCOMPARE(text(*whatIf.find("first_divergence"), "what"), std::string("\"skipped\""));
        QVERIFY(whatIf.find("changes")->isArray());
        QCOMPARE(replay({"--skip", "2,3"}).exit, 0);
        QVERIFY(!real.find("what_if"));
    }

    void anInsertedEventIsMarked() {
        const Folder folder;
        const auto lines = replay({"--insert", "1:" + note(folder), "--steps", "--format", "jsonl"}).lines();
        const Value step = parseJson(lines[1]).value();
        QCOMPARE(text(step, "version"), std::string("2"));
        QCOMPARE(text(step, "event_type"), std::string("\"order.noted\""));
        QCOMPARE(text(step, "what_if"), std::string("\"inserted\""));
        QVERIFY(!parseJson(lines[0]).value().find("what_if"));
        const Value result = parseJson(lines.back()).value();
        QCOMPARE(result.find("state")->find("note")->text(), std::string("by hand"));
        const Value first = *result.find("what_if")->find("first_divergence");
        QCOMPARE(text(first, "version"), std::string("2"));
        QCOMPARE(text(first, "after"), std::string("1"));
        const auto csv = replay({"--insert", "0:" + note(folder), "--steps", "--format", "csv"});
        QVERIFY2(csv.out.starts_with("version,event_type,patch,error,what_if\r\n1,order.noted,"), csv.out.substr(0, 120).c_str());
    }

    void aCompensatingEventPassesTheSampleReducer() {
        const Folder folder;
        const auto refund =
            folder.write("order.refunded.json", R"({"event_type": "order.refunded", "schema_version": 1, "data": {"amount": "4.90"}})");
        const Value branch = replayed({"--insert", "5:" + refund, "--reducer", "order", "--upcasters", "order"});
        QCOMPARE(text(branch, "failed"), std::string("[]"));
        const Value real = replayed({"--reducer", "order", "--upcasters", "order", "--from", "zero"});
        QVERIFY(text(*branch.find("state"), "paid") != text(*real.find("state"), "paid"));
        QCOMPARE(text(*branch.find("what_if")->find("first_divergence"), "after"), std::string("5"));
        const Value step =
            parseJson(replay({"--insert", "5:" + refund, "--reducer", "order", "--steps", "--format", "jsonl"}).lines()[5]).value();
        QCOMPARE(text(step, "version"), std::string("6"));
        QVERIFY(step.find("patch")->size() > 1);
    }

    void anEditReplacesDataOrTheEvent() {
        const Folder folder;
        const auto data = folder.write("data.json", R"({"note": 1.50})");
        QCOMPARE(text(*replayed({"--edit", "1:" + data}).find("state"), "note"), std::string("1.50"));
        const auto event = folder.write("event.json", R"({"event_type": "order.imagined", "data": {"note": 2}})");
        const auto lines = replay({"--edit", "1:" + event, "--steps", "--format", "jsonl"}).lines();
        QCOMPARE(text(parseJson(lines[0]).value(), "event_type"), std::string("\"order.imagined\""));
        QCOMPARE(text(parseJson(lines[0]).value(), "version"), std::string("1"));
    }

    void eventsAreMovedAndEditsGoTogether() {
        const Folder folder;
        const Value branch = replayed({"--move", "2:3", "--insert", "3:" + note(folder), "--skip", "1"});
        QCOMPARE(branch.find("what_if")->find("edits")->size(), 3u);
        QCOMPARE(replay({"--move", "2:0", "--states", "--at", "3"}).exit, 0);
        const auto table = replay({"--skip", "2"});
        QVERIFY2(table.out.find("What if: skip version 2. Nothing was written.") != std::string::npos, table.out.c_str());
        QVERIFY(table.out.find("The states differ from version 2 on: ") != std::string::npos);
    }

    void aConditionTellsWhetherTheBranchWouldRepairIt() {
        const Folder folder;
        const std::vector<std::string> arguments{"--insert", "1:" + note(folder), "--when"};
        const auto verdict = [&](const std::string& condition) {
            auto all = arguments;
            all.push_back(condition);
            return text(*replayed(all).find("what_if")->find("condition"), "verdict");
        };
        QCOMPARE(verdict("state.note = \"by hand\""), std::string("\"becomes\""));
        QCOMPARE(verdict("missing(state.note)"), std::string("\"ceases\""));
        QCOMPARE(verdict("state.note = 7"), std::string("\"never\""));
    }

    void whatIsBesideARealReplayStaysTheSame() {
        const Folder folder;
        QCOMPARE(replay({"--insert", "1:" + note(folder), "--blame"}).exit, 0);
        QCOMPARE(replay({"--skip", "1", "--fixture", "jsonl"}).exit, 0);
        QCOMPARE(replay({}).out, replay({}).out);
    }

    void mistakesAreTold() {
        const Folder folder;
        COMPARE_ERROR(replay({"--skip", "x"}), 2, "The value of --skip is a version or several (4,7), not \"x\".");
        COMPARE_ERROR(replay({"--insert", "e.json"}), 2, "The value of --insert is VERSION:FILE (3:event.json), not \"e.json\".");
        COMPARE_ERROR(
            replay({"--move", "3"}), 2, "The value of --move is VERSION:VERSION (5:2, the event of 5 behind that of 2), not \"3\".");
        const auto beyond = replay({"--skip", "9999"});
        QCOMPARE(beyond.exit, 2);
        QVERIFY2(beyond.err.starts_with("leftfold: Order/o-1001 has no version 9999; its history ends at version "), beyond.err.c_str());
        QCOMPARE(replay({"--insert", "1:" + folder.path("none.json")}).exit, 2);
        const auto path = folder.write("bad.json", "[{\"event_type\": \"a\", \"data\": {}},\n{\"event_type\": 7, \"data\": {}}]");
        const auto bad = replay({"--insert", "1:" + path});
        QCOMPARE(bad.exit, 2);
        QVERIFY2(bad.err.starts_with("leftfold: " + path + ":2: /1/event_type: expected a value of type string"), bad.err.c_str());
        const auto broken = replay({"--edit", "1:" + folder.write("broken.json", "{\n")});
        QVERIFY2(broken.err.starts_with("leftfold: " + folder.path("broken.json") + ":2: "), broken.err.c_str());
        QCOMPARE(broken.exit, 2);
    }

    void aFileWithoutAnEventSaysWhatItHas() {
        const Folder folder;
        const auto file = folder.write("null.json", "null\n");
        COMPARE_ERROR(replay({"--insert", "1:" + file}), 2,
            file
                + R"(:1: the document: expected an event like {"event_type": "order.noted", "data": {}}, an array of such, or one a line, )"
                + "not null");
        COMPARE_ERROR(replay({"--edit", "1:" + file}), 2,
            file + ":1: the document: expected an object: the event's new data, or an event object, not null");
        COMPARE_ERROR(replay({"--edit", "1:" + folder.write("list.json", "[]")}), 2,
            folder.path("list.json") + ":1: the document: expected an object: the event's new data, or an event object, not an array");
        COMPARE_ERROR(replay({"--insert", "1:" + folder.write("more.json", "{\"event_type\": \"a\",\n\"data\": {}, \"frob\": 1}")}), 2,
            folder.path("more.json") + ":1: the document: the member \"frob\" is not known here; take it out or mend its name");
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--edit", "1:-"}, "[1]"), 2,
            "standard input:1: the document: expected an object: the event's new data, or an event object, not an array");
    }

    void twoVersionsAreCompared() {
        const Value compared = replayed({"--compare", "1..3"});
        QCOMPARE(text(*compared.find("from"), "version"), std::string("1"));
        QCOMPARE(compared.find("events")->size(), 2u);
        QVERIFY(!compared.find("from")->find("state"));
        QVERIFY(replayed({"--compare", "3..1", "--states"}).find("to")->find("state"));
        QCOMPARE(text(replayed({"--compare", "2..2"}), "changes"), std::string("[]"));
        QCOMPARE(text(*replayed({"--compare", "0..1"}).find("from"), "version"), std::string("null"));
        QVERIFY(replay({"--compare", "1..3", "--format", "csv"}).out.starts_with("op,path,old,value\r\n"));
        QCOMPARE(replay({"--compare", "1..3", "--format", "jsonl"}).lines().size(), 1u);
        QVERIFY(replay({"--compare", "1..3"}).out.find("from version 1 to version 3") != std::string::npos);
        COMPARE_ERROR(replay({"--compare", "3"}), 2, "The value of --compare is two versions (3..7), not \"3\".");
        QCOMPARE(replay({"--compare", "1..9999"}).exit, 2);
    }

    void twoAggregatesStandSideBySide() {
        const Value beside = replayed({"--with", "Order/o-1002"});
        QCOMPARE(text(*beside.find("right"), "aggregate_id"), std::string("\"o-1002\""));
        const auto rows = beside.find("steps")->size();
        QCOMPARE(std::to_string(rows),
            std::to_string(
                std::stoul(text(beside, "both")) + std::stoul(text(beside, "left_only")) + std::stoul(text(beside, "right_only"))));
        const auto lines = replay({"--with", "Order/o-1002", "--format", "jsonl"}).lines();
        QCOMPARE(lines.size(), rows + 1);
        QVERIFY(replay({"--with", "Order/o-1002", "--format", "csv"})
                    .out.starts_with("left_version,left_type,right_version,right_type,data,state\r\n"));
        QVERIFY(replay({"--with", "Order/o-1002"}).out.find(" in both, ") != std::string::npos);
        const Value same = replayed({"--with", "Order/o-1001"});
        QCOMPARE(text(same, "changes"), std::string("[]"));
        QCOMPARE(replay({"--with", "Order/none"}).exit, 2);
        QCOMPARE(replay({"--with", "Order/o-1002", "--compare", "1..2"}).exit, 2);
        QCOMPARE(replay({"--with", "Order/o-1002", "--skip", "1"}).exit, 2);
    }
};

LEFTFOLD_TEST(TstReplayBranch)
#include "tst_replay_branch.moc"
