// SPDX-License-Identifier: Apache-2.0
#include "core/transform/sameness.h"
#include "tests/app/cli/program_run.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstVerbReplay : public QObject {
    Q_OBJECT

    static Value replayed(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"replay", sampleStore()});
        arguments.insert(arguments.end(), {"--format", "json"});
        return run(arguments).json();
    }

    /// An aggregate that was told to have what `member` names.
    static std::string faulty(const std::string& fault, const char* member) {
        const Folder folder;
        const Value told = run({"demo", folder.path("again.db"), "--events", "2000", "--seed", "7", "--format", "json"}).json();
        for (const Value& planted : told.find("faults")->items())
            if (planted.find("fault")->text() == fault)
                return planted.find(member)->text();
        return {};
    }

private Q_SLOTS:
    void theResultIsThatOfTheContract() {
        const Value result = replayed({"Order/o-1001"});
        std::string names;
        for (const auto& member : result.members())
            names += member.key + ' ';
        QVERIFY2(names.starts_with("aggregate_type aggregate_id version state snapshot_version applied upcast failed "), names.c_str());
        QCOMPARE(result.find("aggregate_type")->text(), std::string("Order"));
        QCOMPARE(result.find("aggregate_id")->text(), std::string("o-1001"));
        QCOMPARE(result.find("failed")->size(), 0u);
        QVERIFY(result.find("state")->isObject());
    }

    void anIdAloneIsEnough() { QCOMPARE(replayed({"o-1001"}), replayed({"Order/o-1001"})); }

    void aMisspeltAggregateIsAnswered() {
        const auto ran = run({"replay", sampleStore(), "Order/o-10001x"});
        QCOMPARE(ran.exit, 2);
        QCOMPARE(ran.out, std::string());
        QVERIFY2(ran.err.starts_with("leftfold: ") && ran.err.find("o-10001x") != std::string::npos, ran.err.c_str());
    }

    void aStoreOfMessagesAloneSaysWhatCanBeAsked() {
        const Folder folder;
        const auto store = folder.path("outbox.db");
        QVERIFY(runSqlite(store, fixtureSql(QStringLiteral("res_outbox.sqlite"))));
        QCOMPARE(run({"outbox", store}).exit, 0);
        const auto sentence = [&store](const std::string& name) {
            return "There is no aggregate " + name + ": outbox.db holds no events, only messages. Ask leftfold outbox " + store
                + " for them.";
        };
        COMPARE_ERROR(run({"replay", store, "Order/o-1"}), 2, sentence("Order/o-1"));
        COMPARE_ERROR(run({"replay", store, "Order/o…1"}), 2, sentence("Order/o…1"));
        COMPARE_ERROR(run({"replay", store, "Order", "--infer-reducer"}), 2, sentence("Order"));
        COMPARE_ERROR(run({"snapshots", store, "Order/o-1"}), 2, sentence("Order/o-1"));
    }

    void theReplayStopsAtAVersionOrATime() {
        QCOMPARE(replayed({"Order/o-1001", "--at", "1"}).find("version")->text(), std::string("1"));
        QCOMPARE(replayed({"Order/o-1001", "--at", "1"}).find("applied")->text(), std::string("1"));
        QCOMPARE(replayed({"Order/o-1001", "--at", "2100-01-01"}), replayed({"Order/o-1001"}));
        QCOMPARE(replayed({"Order/o-1001", "--at", "2000-01-01"}).find("applied")->text(), std::string("0"));
        COMPARE_ERROR(run({"replay", sampleStore(), "o-1001", "--at", "noon"}), 2,
            "The value of --at is a version (42) or a time (2026-03-01T09:00:00Z), not \"noon\".");
    }

    void stepsAreLinesOfJson() {
        const auto lines = run({"replay", sampleStore(), "Order/o-1001", "--steps", "--format", "jsonl"}).lines();
        const auto count = std::stoul(replayed({"Order/o-1001"}).find("version")->text());
        QCOMPARE(lines.size(), count + 1); // the last one is the result
        const auto first = parseJson(lines[0]);
        QCOMPARE(first->find("version")->text(), std::string("1"));
        QCOMPARE(first->find("event_type")->text(), std::string("order.created"));
        QVERIFY(first->find("patch")->size() > 0);
        QVERIFY(!first->find("state"));
        const auto states = run({"replay", sampleStore(), "Order/o-1001", "--states", "--format", "jsonl"}).lines();
        QVERIFY(parseJson(states[0])->find("state")->isObject());
        QCOMPARE(*parseJson(states[count - 1])->find("state"), *replayed({"Order/o-1001"}).find("state"));
    }

    void csvHasTheSteps() {
        const auto ran = run({"replay", sampleStore(), "Order/o-1001", "--steps", "--format", "csv"});
        QVERIFY(ran.out.starts_with("version,event_type,patch,error\r\n1,order.created,"));
        QCOMPARE(run({"replay", sampleStore(), "Order/o-1001", "--format", "csv"}).exit, 2);
    }

    void theSampleDocumentsHaveNames() {
        const Value plain = replayed({"Order/o-1001"});
        const Value folded = replayed({"Order/o-1001", "--reducer", "order", "--upcasters", "order"});
        QVERIFY(folded.find("state")->find("status"));
        QVERIFY(!(*folded.find("state") == *plain.find("state")));
        QCOMPARE(folded.find("failed")->size(), 0u);
        QVERIFY(folded.find("upcast")->text() != "0");
    }

    void documentsComeFromFilesAndStandardInput() {
        const std::string reducer = R"({"leftfold":"reducer/1","initial":{"n":0},"when":{"*":[{"op":"increment","path":"/n","by":1}]}})";
        const Folder folder;
        const auto fromFile =
            run({"replay", sampleStore(), "Order/o-1001", "--format", "json", "--reducer", folder.write("n.reducer.json", reducer)});
        QCOMPARE(fromFile.json().find("state")->find("n")->text(), fromFile.json().find("applied")->text());
        QCOMPARE(run({"replay", sampleStore(), "Order/o-1001", "--format", "json", "--reducer", "-"}, reducer).out, fromFile.out);
    }

    void mistakesInDocumentsNameFileLineAndPlace() {
        const Folder folder;
        const auto reducer =
            folder.write("bad.reducer.json", "{\n \"leftfold\": \"reducer/1\",\n \"when\": {\n  \"*\": [{\"op\": \"frob\"}]\n }\n}");
        const auto ran = run({"replay", sampleStore(), "Order/o-1001", "--reducer", reducer});
        QVERIFY2(ran.err.starts_with("leftfold: bad.reducer.json:4: /when/*/0"), ran.err.c_str());
        QCOMPARE(ran.exit, 2);
        const auto upcasters =
            run({"replay", sampleStore(), "Order/o-1001", "--upcasters", folder.write("bad.upcasters.json", "{\n\"leftfold\":")});
        QVERIFY2(upcasters.err.starts_with("leftfold: bad.upcasters.json:"), upcasters.err.c_str());
        QCOMPARE(upcasters.exit, 2);
        QCOMPARE(run({"replay", sampleStore(), "Order/o-1001", "--reducer", folder.path("none.json")}).exit, 2);
        for (const std::string verb : {"events", "info", "aggregates", "layouts"})
            QCOMPARE(run({verb, sampleStore(), "--upcasters", folder.path("none.json")}).exit, 2);
    }

    void aFailingEventIsToldAndPassed() {
        const auto ran = run({"replay", sampleStore(), faulty("payload_no_json", "aggregate_id"), "--format", "json"});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.err, std::string());
        const Value failed = *ran.json().find("failed");
        QCOMPARE(failed.size(), 1u);
        QVERIFY(failed.items()[0].find("message")->text().starts_with("The payload is no JSON"));
        const auto table = run({"replay", sampleStore(), faulty("payload_no_json", "aggregate_id")});
        QCOMPARE(table.exit, 1);
        QVERIFY(table.out.find("1 failed") != std::string::npos);
    }

    /// The folded order of the sample store: its status comes and goes by itself.
    void stepsWhereAConditionHolds() {
        const std::vector<std::string> order{"Order/o-1001", "--reducer", "order", "--upcasters", "order", "--from", "zero"};
        const auto with = [&order](std::vector<std::string> more) {
            more.insert(more.begin(), order.begin(), order.end());
            return replayed(more);
        };
        const auto all = with({"--states"});
        const auto marked = with({"--when", "state.status != none", "--states"});
        std::vector<std::string> expected, found;
        bool before = false;
        for (const auto& step : all.find("steps")->items()) {
            const bool holds = step.find("state")->find("status")->text() != "none";
            if (holds || before)
                expected.push_back(step.find("version")->text() + (!holds ? " ceased" : before ? " holds" : " became"));
            before = holds;
        }
        for (const auto& step : marked.find("steps")->items()) {
            found.push_back(step.find("version")->text() + ' ' + step.find("when")->text());
            QVERIFY(step.find("patch") && step.find("state"));
        }
        QVERIFY(!expected.empty());
        QCOMPARE(found, expected);
        QCOMPARE(*marked.find("state"), *all.find("state"));
        const auto events = with({"--when", "type:order.created or changed(state.status)"});
        QCOMPARE(events.find("steps")->items().front().find("when")->text(), std::string("became"));
        QVERIFY(!events.find("steps")->items().front().find("state"));
        QCOMPARE(with({"--when", "state.none = 1"}).find("steps")->size(), 0u);
        QCOMPARE(with({"--when", "state.status != none", "--at", "1"}).find("steps")->size(), 1u);
    }

    void conditionsInEveryFormat() {
        const auto with = [](std::vector<std::string> more) {
            more.insert(more.begin(), {"replay", sampleStore(), "Order/o-1001", "--when", "version <= 2"});
            return run(more);
        };
        const auto lines = with({"--format", "jsonl"}).lines();
        QVERIFY2(lines[0].starts_with(R"({"version":1,"event_type":"order.created","when":"became","patch":[)"), lines[0].c_str());
        QCOMPARE(parseJson(lines[1])->find("when")->text(), std::string("holds"));
        QCOMPARE(parseJson(lines[2])->find("when")->text(), std::string("ceased"));
        QCOMPARE(lines.size(), 4u); // the last one is the result
        QVERIFY(with({"--format", "csv"}).out.starts_with("version,event_type,when,patch,error\r\n1,order.created,became,"));
        const auto table = with({}).out;
        QVERIFY2(table.find("  became\n") != std::string::npos && table.find("  ceased\n") != std::string::npos, table.c_str());
        QVERIFY(run({"replay", sampleStore(), "Order/o-1001", "--when", "state.none = 1"}).out.find("The condition holds at no step.")
            != std::string::npos);
    }

    void aConditionThatIsNotUnderstood() {
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--when", "state.total <"}), 2,
            "The condition is not understood at column 14: expected a value after <.");
        QCOMPARE(run({"replay", sampleStore(), "Order/o-1001", "--when", ""}).exit, 2);
        QCOMPARE(run({"replay", sampleStore(), "Order/o-1001", "--when", "outbox:dead"}).exit, 2);
    }

    void theReplayBeginsAtASnapshotOrAtZero() {
        const std::string id = faulty("drifted_snapshot", "aggregate_id");
        const std::string version = faulty("drifted_snapshot", "version");
        const std::vector<std::string> order{id, "--reducer", "order", "--upcasters", "order"};
        const auto from = [&order](const std::string& where) {
            auto arguments = order;
            arguments.insert(arguments.end(), {"--from", where});
            return replayed(arguments);
        };
        QVERIFY(from("zero").find("snapshot_version")->isNull());
        QCOMPARE(from(version).find("snapshot_version")->text(), version);
        QCOMPARE(from("latest"), replayed(order));
        QVERIFY(!replayed(order).find("snapshot_version")->isNull());
        QCOMPARE(run({"replay", sampleStore(), id, "--from", "7"}).exit, 2);
        COMPARE_ERROR(run({"replay", sampleStore(), id, "--from", "noon"}), 2,
            "The value of --from is zero, latest or the version of a snapshot, not \"noon\".");
    }

    void foldsWithAProjection() {
        const auto byRules = replayed({"Order/o-1001", "--reducer", "order", "--upcasters", "order"});
        const auto byScript = replayed({"Order/o-1001", "--reducer", "sample:order.js", "--upcasters", "order"});
        QVERIFY(meansSame(*byRules.find("state"), *byScript.find("state")));
        QCOMPARE(byScript.find("state")->find("total")->text(), byRules.find("state")->find("total")->text()); // 34.90
        const Folder folder;
        const auto file = folder.write("count.js", "fromAll().when({ $init: () => ({ n: 0 }), $any: s => { s.n += 1 } })");
        QCOMPARE(replayed({"Order/o-1001", "--reducer", file}).find("state")->find("n")->text(), byRules.find("applied")->text());
        const auto broken =
            run({"replay", sampleStore(), "Order/o-1001", "--reducer", folder.write("broken.js", "fromAll().when({\n e: 1 })")});
        COMPARE_ERROR(broken, 2, "broken.js:1: the handler of 'e' is no function");
        const auto throws = run({"replay", sampleStore(), "Order/o-1001", "--format", "json", "--reducer",
            folder.write("throws.js", "fromAll().when({\n 'order.confirmed': () => { throw new Error('no') } })")});
        QCOMPARE(throws.exit, 1);
        QCOMPARE(throws.json().find("failed")->items()[0].find("message")->text(), std::string("throws.js:2: no"));
    }

    void foldsWithAProgramThatSomebodyAllows() {
        const Folder folder;
        const auto command = "exec:sh " + folder.write("fold.sh", "while read -r line; do n=$((n+1)); echo \"{\\\"state\\\":$n}\"; done");
        const auto refused = run({"replay", sampleStore(), "Order/o-1001", "--reducer", command});
        COMPARE_ERROR(refused, 2,
            "The reducer " + command + " starts a program, to which nobody has agreed. Pass --allow-exec if you know what it does.");
        const auto folded = replayed({"Order/o-1001", "--from", "zero", "--reducer", command, "--allow-exec"});
        QCOMPARE(folded.find("state")->text(), folded.find("applied")->text());
    }
};

LEFTFOLD_TEST(TstVerbReplay)
#include "tst_verb_replay.moc"
