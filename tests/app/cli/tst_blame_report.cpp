// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstBlameReport : public QObject {
    Q_OBJECT

    static Ran blamed(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"replay", sampleStore(), "Order/o-1001", "--blame", "--reducer", "order"});
        return run(arguments);
    }

    static std::string text(const Value& object, const char* name) {
        const auto* member = object.find(name);
        return member && (member->isString() || member->isNumber()) ? member->text() : std::string("null");
    }

private Q_SLOTS:
    void everyLeafNamesItsEvent() {
        const auto ran = blamed({"--from", "zero", "--upcasters", "order", "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const auto result = ran.json();
        QVERIFY(result.find("state")->isObject());
        const auto& lines = result.find("blame")->items();
        QVERIFY(!lines.empty());
        std::string names;
        for (const auto& member : lines.front().members())
            names += member.key + ' ';
        QCOMPARE(names, std::string("path value version event_type event_id position occurred_at upcast written_by "));
        for (const auto& line : lines) {
            const bool byEvent = text(line, "written_by") == "event";
            QCOMPARE(text(line, "event_type") == "null", !byEvent);
            QCOMPARE(text(line, "version") == "null", !byEvent);
            QVERIFY(byEvent || text(line, "written_by") == "initial");
        }
    }

    /// The value at the path, at the version that is named, is there; one version before it is another or none.
    void theVersionIsTheOneThatWroteIt() {
        const auto lines = blamed({"--from", "zero", "--format", "jsonl"}).lines();
        int checked = 0;
        for (const auto& each : lines) {
            const auto line = parseJson(each).value();
            const auto path = text(line, "path");
            if (text(line, "written_by") != "event" || path.find("/items") == 0)
                continue;
            const auto stateAt = [&](std::int64_t version) {
                return run({"replay", sampleStore(), "Order/o-1001", "--reducer", "order", "--from", "zero", "--at",
                               std::to_string(version), "--format", "json"})
                    .json();
            };
            const auto name = path.substr(1);
            const auto version = std::stoll(text(line, "version"));
            const auto at = stateAt(version);
            if (name.find('/') != std::string::npos)
                continue;
            QVERIFY2(*at.find("state")->find(name) == *line.find("value"), path.c_str());
            if (version > 1 && ++checked < 4) {
                const auto before = stateAt(version - 1);
                const auto* old = before.find("state")->find(name);
                QVERIFY2(!old || *old != *line.find("value"), path.c_str());
            }
        }
        QVERIFY(checked > 0);
        QVERIFY(parseJson(lines.back()).value().find("applied") != nullptr);
    }

    void upcastersAreNamed() {
        const auto ran = blamed({"--from", "zero", "--upcasters", "order", "--format", "jsonl"});
        bool found = false;
        for (const auto& each : ran.lines())
            found |= text(parseJson(each).value(), "upcast") != "null" && parseJson(each).value().find("path");
        const auto all = run({"aggregates", sampleStore(), "--format", "jsonl"}).lines();
        for (std::size_t at = 0; at < all.size() && !found; ++at) {
            const auto aggregate = parseJson(all[at]).value();
            if (text(aggregate, "aggregate_type") != "Order")
                continue;
            const auto other = run({"replay", sampleStore(), "Order/" + text(aggregate, "aggregate_id"), "--blame", "--from", "zero",
                "--reducer", "order", "--upcasters", "order", "--format", "jsonl"});
            for (const auto& each : other.lines())
                found |= text(parseJson(each).value(), "upcast") != "null" && parseJson(each).value().find("path");
        }
        QVERIFY(found);
    }

    void aSnapshotIsSaidToHaveWrittenIt() {
        std::string aggregate;
        for (const auto& each : run({"aggregates", sampleStore(), "--format", "jsonl"}).lines()) {
            const auto object = parseJson(each).value();
            const auto snapshots = text(object, "snapshots");
            if (text(object, "aggregate_type") == "Order" && snapshots != "0" && snapshots != "null")
                aggregate = text(object, "aggregate_id");
        }
        QVERIFY(!aggregate.empty());
        const auto ran =
            run({"replay", sampleStore(), "Order/" + aggregate, "--blame", "--from", "latest", "--reducer", "order", "--format", "csv"});
        QVERIFY(ran.lines().front().starts_with("path,value,version,event_type,event_id,position,occurred_at,upcast,written_by"));
        QVERIFY2(ran.out.find(",snapshot\r\n") != std::string::npos, ran.out.c_str());
        // Who asks for no start means the whole history.
        const auto whole = run({"replay", sampleStore(), "Order/" + aggregate, "--blame", "--reducer", "order", "--format", "csv"});
        QVERIFY2(whole.out.find(",snapshot\r\n") == std::string::npos, whole.out.c_str());
    }

    void peopleGetATable() {
        const auto ran = blamed({"--at", "2", "--from", "zero", "--upcasters", "order"});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.find("LAST WRITTEN BY") != std::string::npos, ran.out.c_str());
        QVERIFY2(ran.out.find("/status") != std::string::npos, ran.out.c_str());
        QVERIFY2(ran.out.find("2 applied") != std::string::npos, ran.out.c_str());
    }

    void whatWasRemovedIsToldToo() {
        const auto removals = blamed({"--from", "zero", "--removed", "--format", "jsonl"}).lines();
        const auto present = blamed({"--from", "zero", "--format", "jsonl"}).lines();
        QVERIFY(removals.size() >= present.size());
        QCOMPARE(run({"replay", sampleStore(), "Order/o-1001", "--removed"}).exit, 2); // of what?
        bool found = false;
        for (const auto& each : run({"aggregates", sampleStore(), "--format", "jsonl"}).lines()) {
            const auto aggregate = parseJson(each).value();
            if (found || text(aggregate, "aggregate_type") != "Order")
                continue;
            const auto ran = run({"replay", sampleStore(), "Order/" + text(aggregate, "aggregate_id"), "--blame", "--removed", "--from",
                "zero", "--reducer", "order", "--format", "csv"});
            found = ran.out.find(",removal\r\n") != std::string::npos;
        }
        QVERIFY(found);
    }

    void removedGoesWithBlame() {
        COMPARE_ERROR(run({"replay", sampleStore(), "Order/o-1001", "--removed"}), 2, "The option --removed goes with --blame.");
    }
    void oneOfTheTwo() {
        COMPARE_ERROR(blamed({"--steps"}), 2, "--blame tells of one state, --steps, --states and --when of many steps; take one of them.");
    }
};

LEFTFOLD_TEST(TstBlameReport)
#include "tst_blame_report.moc"
