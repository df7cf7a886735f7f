// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"
#include <algorithm>

using namespace leftfold;
using namespace leftfold::test;

class TstVerbSnapshots : public QObject {
    Q_OBJECT

    static std::string keys(const Value& object) {
        std::string names;
        for (const auto& member : object.members())
            names += member.key + ' ';
        return names;
    }

private Q_SLOTS:
    void theListHasEverySnapshot() {
        const auto ran = run({"snapshots", sampleStore(), "--format", "json"});
        QCOMPARE(ran.exit, 0);
        const auto all = ran.json();
        QCOMPARE(std::to_string(all.size()), run({"info", sampleStore(), "--format", "json"}).json().find("snapshots")->text());
        QCOMPARE(keys(all.items()[0]), std::string("aggregate_type aggregate_id version taken_at age_seconds size "));
        QVERIFY(!all.items()[0].find("aggregate_type")->isNull());
        QCOMPARE(run({"snapshots", sampleStore()}).lines().size(), all.size() + 1);
        QCOMPARE(run({"snapshots", sampleStore(), "--format", "jsonl"}).lines().size(), all.size());
        QVERIFY(run({"snapshots", sampleStore(), "--format", "csv"})
                    .out.starts_with("aggregate_type,aggregate_id,version,taken_at,age_seconds,size\r\n"));
    }

    void theDriftOfTheSampleStoreIsAllThatDiffers() {
        const auto ran = run({"snapshots", sampleStore(), "--audit", "--format", "json"});
        QCOMPARE(ran.exit, 1);
        const auto audit = ran.json();
        QCOMPARE(keys(audit),
            std::string("checked equal different ahead orphan unreadable stale unproven unlisted stale_fields reducers benefit "));
        QCOMPARE(audit.find("different")->size(), 1u);
        for (const char* other : {"ahead", "orphan", "unreadable", "stale", "unproven", "stale_fields"})
            QCOMPARE(audit.find(other)->size(), 0u);
        const auto& drifted = audit.find("different")->items()[0];
        QCOMPARE(keys(drifted), std::string("aggregate_type aggregate_id version first_divergence changes last_agreement first_path "));
        QCOMPARE(drifted.find("changes")->size(), 1u);
        QCOMPARE(std::stoll(audit.find("equal")->text()) + 1, std::stoll(audit.find("checked")->text()));
        const auto name = drifted.find("aggregate_type")->text() + '/' + drifted.find("aggregate_id")->text();
        const auto one = run({"snapshots", sampleStore(), name, "--audit", "--format", "jsonl"});
        QCOMPARE(one.exit, 1);
        QVERIFY(one.lines()[0].starts_with("{\"verdict\":\"different\",\"aggregate_type\":"));
        const auto demo = runShell("leftfold demo '" + Folder().path("again.db") + "' --events 2000");
        QVERIFY2(demo.out.find(name) != std::string::npos, name.c_str());
    }

    void peopleAreToldWhatDiffers() {
        const auto ran = run({"snapshots", sampleStore(), "--audit"});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.out.find("! different: 1  replay from zero gives something else") != std::string::npos, ran.out.c_str());
        QVERIFY(ran.out.find("advised: a snapshot every ") != std::string::npos);
        const auto csv = run({"snapshots", sampleStore(), "--audit", "--format", "csv"});
        QCOMPARE(csv.lines().size(), 2u);
        QVERIFY(csv.out.find("\r\ndifferent,") != std::string::npos);
    }

    void withoutAReducerForItAShapeIsUnproven() {
        Folder folder;
        const auto store = folder.path("own.db");
        QVERIFY(runSqlite(store,
            "CREATE TABLE events(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, aggregate_type TEXT, event_type TEXT, "
            "version INTEGER, payload TEXT, created_at TEXT);"
            "CREATE TABLE snapshots(aggregate_id TEXT, version INTEGER, state TEXT, created_at TEXT);"
            "INSERT INTO events VALUES(1,'e-1','a-1','Account','account.opened',1,'{\"amount\":5}','2026-03-01T09:00:00Z');"
            "INSERT INTO snapshots VALUES('a-1',1,'{\"balance\":5}','2026-03-01T09:00:00Z');"));
        const auto ran = run({"snapshots", store, "--audit"});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(ran.out.find("unproven: 1  no reducer makes this shape") != std::string::npos, ran.out.c_str());
        const auto reducer = folder.write("account.reducer.json",
            R"({"leftfold":"reducer/1","aggregate_type":"Account","initial":{"balance":0},"when":{"account.opened":[
               {"op":"increment","path":"/balance","by":{"$from":"/data/amount"}}]}})");
        QCOMPARE(
            run({"snapshots", store, "--audit", "--reducer", reducer, "--format", "json"}).json().find("equal")->text(), std::string("1"));
    }

    void aStoreWithoutTypesOfAggregatesIsNamed() {
        Folder folder;
        const auto store = folder.path("untyped.db");
        QVERIFY(runSqlite(store,
            "CREATE TABLE events(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, event_type TEXT, version INTEGER, "
            "payload TEXT, created_at TEXT);"
            "CREATE TABLE snapshots(aggregate_id TEXT, version INTEGER, state TEXT, created_at TEXT);"
            "INSERT INTO events VALUES(1,'e-1','a-1','account.opened',1,'{\"amount\":5}','2026-03-01T09:00:00Z');"
            "INSERT INTO snapshots VALUES('a-1',1,'{\"balance\":5}','2026-03-01T09:00:00Z');"));
        const auto lines = run({"snapshots", store, "--audit"}).lines();
        QVERIFY(std::find(lines.begin(), lines.end(), "aggregates without a type by merge") != lines.end());
        QVERIFY(
            std::find(lines.begin(), lines.end(), "  aggregates without a type: 1 snapshot held against the merged events") != lines.end());
    }

    void aChangedMappingIsTriedBeforeItIsShipped() {
        Folder folder;
        const auto none = folder.write("none.upcasters.json", R"({"leftfold":"upcasters/1","upcasters":[]})");
        const auto same = run({"snapshots", sampleStore(), "--audit", "--against", "order", "--format", "json"}).json();
        QCOMPARE(same.find("against")->find("invalidated")->size(), 0u);
        const auto lost = run({"snapshots", sampleStore(), "--audit", "--against", none, "--format", "json"}).json();
        QVERIFY(lost.find("against")->find("compared")->text() == lost.find("checked")->text());
        QVERIFY(lost.find("against")->find("invalidated")->size() > 0);
    }

    void mistakesAreToldInOneSentence() {
        COMPARE_ERROR(run({"snapshots", sampleStore(), "--against", "order"}), 2, "--against compares audits; pass --audit too.");
        COMPARE_ERROR(run({"snapshots", sampleStore(), "Order/o-1", "--filter", "type:x"}), 2,
            "An aggregate and --filter exclude each other: name one aggregate, or filter all.");
        COMPARE_ERROR(run({"snapshots", sampleStore(), "Order/none"}), 2, "There is no aggregate Order/none in this store.");
        QCOMPARE(run({"snapshots", sampleStore(), "--audit", "--filter", "data.x >"}).exit, 2);
        QCOMPARE(run({"snapshots", sampleStore(), "--audit", "--filter", "type:nothing"}).exit, 0);
    }
};

LEFTFOLD_TEST(TstVerbSnapshots)
#include "tst_verb_snapshots.moc"
