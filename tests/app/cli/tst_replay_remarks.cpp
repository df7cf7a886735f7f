// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstReplayRemarks : public QObject {
    Q_OBJECT

    /// Account/a-1 with the versions 1, 2, 3 and 5, and a snapshot at version 2.
    static std::string account(const Folder& folder) {
        const auto file = folder.path("account.db");
        runSqlite(file,
            "CREATE TABLE events(position INTEGER PRIMARY KEY, event_id TEXT, aggregate_id TEXT, aggregate_type TEXT, event_type TEXT, "
            "version INTEGER, payload TEXT, created_at TEXT);"
            "CREATE TABLE snapshots(aggregate_id TEXT, version INTEGER, state TEXT, created_at TEXT);"
            "INSERT INTO events VALUES(1,'e-1','a-1','Account','account.opened',1,'{\"a\":1}','2026-03-01T09:00:00Z');"
            "INSERT INTO events VALUES(2,'e-2','a-1','Account','account.filled',2,'{\"b\":2}','2026-03-01T09:01:00Z');"
            "INSERT INTO events VALUES(3,'e-3','a-1','Account','account.filled',3,'{\"c\":3}','2026-03-01T09:02:00Z');"
            "INSERT INTO events VALUES(4,'e-5','a-1','Account','account.filled',5,'{\"d\":5}','2026-03-01T09:03:00Z');"
            "INSERT INTO snapshots VALUES('a-1',2,'{\"balance\":2}','2026-03-01T09:01:00Z');");
        return file;
    }

    static std::string mixture() {
        return "The replay of Account/a-1 began from the snapshot at version 2, and later events are merged into it; name the reducer "
               "with --reducer, or fold from zero with --from zero.\n";
    }

    static Ran replay(const std::string& store, std::vector<std::string> more) {
        more.insert(more.begin(), {"replay", store, "Account/a-1", "--format", "json"});
        return run(more);
    }

private Q_SLOTS:
    void eventsMergedIntoASnapshotAreTold() {
        const Folder folder;
        const auto store = account(folder);
        for (const char* more : {"--no-progress", "--steps", "--states"}) {
            const auto ran = replay(store, {more});
            QCOMPARE(ran.err, mixture());
            QCOMPARE(ran.exit, 0);
            QCOMPARE(toJson(*ran.json().find("state")), std::string(R"({"balance":2,"c":3,"d":5})"));
        }
        QCOMPARE(replay(store, {"--from", "2", "--blame"}).err, mixture());
        QCOMPARE(replay(store, {"--from", "latest", "--compare", "2..3"}).err, mixture());
        QCOMPARE(replay(store, {"--from", "latest", "--with", "Account/a-1"}).err, mixture() + mixture());
    }

    void whatIsNoMixtureIsNotTold() {
        const Folder folder;
        const auto store = account(folder);
        const auto reducer = folder.write("account.reducer.json",
            R"({"leftfold":"reducer/1","when":{"account.*":[{"op":"merge","path":"","value":{"$from":"/data"}}]}})");
        QCOMPARE(replay(store, {"--quiet"}).err, std::string());
        QCOMPARE(replay(store, {"--from", "zero"}).err, std::string());
        QCOMPARE(replay(store, {"--at", "2"}).err, std::string());
        QCOMPARE(replay(store, {"--reducer", reducer}).err, std::string());
        QCOMPARE(replay(store, {"--quiet"}).out, replay(store, {}).out);
    }

    void aVersionThatIsMissingIsTold() {
        const Folder folder;
        const auto store = account(folder);
        const std::string gap = "Account/a-1 has no version 4; the state is that of version 3.\n";
        for (const char* more : {"--no-progress", "--steps", "--blame"}) {
            const auto ran = replay(store, {"--at", "4", "--from", "zero", more});
            QCOMPARE(ran.err, gap);
            QCOMPARE(ran.exit, 0);
        }
        QCOMPARE(replay(store, {"--at", "4", "--from", "zero"}).out, replay(store, {"--at", "3", "--from", "zero"}).out);
        QCOMPARE(replay(store, {"--at", "4"}).err, mixture() + gap);
        QCOMPARE(replay(store, {"--at", "4", "--quiet"}).err, std::string());
        COMPARE_ERROR(replay(store, {"--at", "6"}), 2, "Account/a-1 has no version 6; its history ends at version 5.");
    }

    void aComparedGapIsTold() {
        const Folder folder;
        const auto store = account(folder);
        const std::string gap = "Account/a-1 has no version 4; the state is that of version 3.\n";
        QCOMPARE(replay(store, {"--compare", "3..4"}).err, gap);
        QCOMPARE(replay(store, {"--compare", "4..5"}).err, gap);
        QCOMPARE(replay(store, {"--compare", "3..5"}).err, std::string());
        QCOMPARE(replay(store, {"--compare", "0..1"}).err, std::string()); // the beginning is no gap
        QCOMPARE(replay(store, {"--compare", "3..4", "--quiet"}).err, std::string());
    }
};

LEFTFOLD_TEST(TstReplayRemarks)
#include "tst_replay_remarks.moc"
