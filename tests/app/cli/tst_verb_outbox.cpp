// SPDX-License-Identifier: Apache-2.0
#include "tests/app/cli/program_run.h"
#include "tests/runner.h"

using namespace leftfold::test;

class TstVerbOutbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsByState() {
        const auto tally = run({"outbox", sampleStore(), "--format", "json"}).json();
        std::string names;
        for (const auto& member : tally.members())
            names += member.key + ' ';
        QCOMPARE(names, std::string("pending published failing dead oldest_pending_seconds max_attempts_seen "));
        for (const char* state : {"pending", "published", "failing", "dead"}) {
            const auto listed = run({"outbox", sampleStore(), "messages", "--state", state, "--format", "jsonl"});
            QCOMPARE(std::to_string(listed.lines().size()), tally.find(state)->text());
        }
        QVERIFY(run({"outbox", sampleStore()}).out.starts_with("STATE "));
    }
    /// The sample store's planted faults: a message without an event, an event without a message, a message that breaks off.
    void reconcileTellsThePlantedFaults() {
        const auto ran = run({"outbox", sampleStore(), "reconcile", "--format", "json"});
        QCOMPARE(ran.exit, 1);
        const auto found = ran.json();
        QCOMPARE(found.find("missing")->size(), std::size_t{1});
        QCOMPARE(found.find("missing")->items()[0].find("event_type")->text(), std::string("inventory.reserved.v1"));
        QCOMPARE(found.find("extra")->size(), std::size_t{1});
        QCOMPARE(found.find("extra")->items()[0].find("state")->text(), std::string("published"));
        QCOMPARE(found.find("different")->size(), std::size_t{1});
        QCOMPARE(found.find("different")->items()[0].find("state")->text(), std::string("dead"));
        QCOMPARE(found.find("duplicate")->size(), std::size_t{0});
        QCOMPARE(found.find("out_of_order")->size(), std::size_t{0});
        const auto told = run({"outbox", sampleStore(), "reconcile"}).out;
        for (const char* title : {"! missing: 1", "! extra: 1", "! different: 1"})
            QVERIFY2(told.find(title) != std::string::npos, told.c_str());
    }
    void messagesHaveEveryFormat() {
        QCOMPARE(run({"outbox", sampleStore(), "messages", "--limit", "3", "--format", "csv"}).lines().size(), std::size_t{4});
        QCOMPARE(run({"outbox", sampleStore(), "messages", "--limit", "3", "--format", "json"}).json().size(), std::size_t{3});
        QCOMPARE(run({"outbox", sampleStore(), "messages", "--limit", "600", "--format", "jsonl"}).lines().size(), std::size_t{600});
        QCOMPARE(run({"outbox", sampleStore(), "messages", "--limit", "0", "--format", "jsonl"}).out, std::string());
    }
    void mistakesAreTold() {
        COMPARE_ERROR(run({"outbox", sampleStore(), "recon"}), 2,
            "There is no outbox \"recon\"; it is reconcile or messages, or nothing for the counts.");
        COMPARE_ERROR(run({"outbox", sampleStore(), "messages", "--state", "lost"}), 2,
            "There is no message state \"lost\"; --state is pending, published, failing or dead.");
        COMPARE_ERROR(run({"outbox", sampleStore(), "requeue"}), 2, "outbox requeue is not there yet.");
    }
    void anInboxIsApart() {
        Folder folder;
        const auto file = folder.path("wolverine.db");
        QVERIFY(runShell("sqlite3 " + file + " < " LEFTFOLD_SOURCE_DIR "/tests/fixtures/wolverine.sqlite.sql").exit == 0);
        const auto tally = run({"outbox", file, "--format", "json"}).json();
        QCOMPARE(tally.find("pending")->text() + tally.find("published")->text(), std::string("20"));
        QCOMPARE(tally.find("inbox")->find("handled")->text(), std::string("1"));
        QCOMPARE(run({"info", file, "--format", "json"}).json().find("inbox")->find("handled")->text(), std::string("1"));
        const auto inbox = run({"outbox", file, "messages", "--inbox", "--format", "json"}).json();
        QCOMPARE(inbox.size(), std::size_t{1});
        QCOMPARE(inbox.items()[0].find("state")->text(), std::string("handled"));
        QCOMPARE(run({"outbox", file, "messages", "--format", "json"}).json().size(), std::size_t{3});
        COMPARE_ERROR(run({"outbox", file, "messages", "--inbox", "--state", "pending"}), 2,
            "There is no message state \"pending\"; --state is received, handled, failing or dead.");
        COMPARE_ERROR(run({"outbox", sampleStore(), "messages", "--inbox"}), 2,
            "shop.db has no inbox: its messages are those of the outbox, listed without --inbox.");
    }
    void aStoreWithoutOneSaysSo() {
        Folder folder;
        const auto file = folder.path("events.db");
        QVERIFY(
            runShell("sqlite3 " + file + " 'CREATE TABLE e(event_id, aggregate_id, event_type, version, payload, created_at)'").exit == 0);
        COMPARE_ERROR(run({"outbox", file}), 2, "events.db has no outbox that Leftfold knows. leftfold layouts tells what was looked for.");
    }
};

LEFTFOLD_TEST(TstVerbOutbox)
#include "tst_verb_outbox.moc"
