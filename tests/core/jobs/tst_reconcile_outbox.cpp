// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/reconcile_outbox.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstReconcileOutbox : public QObject {
    Q_OBJECT

    void put(const std::string& id, std::string stored, std::string told) {
        Event event;
        event.id.text = id;
        event.aggregate = {"Order", id};
        event.version = Version{1};
        event.payload.bytes = std::move(stored);
        m_store.put(std::move(event));
        OutboxMessage message;
        message.id = "m-" + id;
        message.eventId.text = id;
        message.payload.bytes = std::move(told);
        m_store.put(std::move(message));
    }

private Q_SLOTS:
    void init() { m_store = MemoryStore(); }
    void whatMeansTheSameIsTheSame() {
        put("a", R"({"b":1,"c":[2]})", R"({ "c": [2], "b": 1.0 })");
        put("d", "{}", "{}");
        put("e", "no json", "no json");
        QVERIFY(reconcileOutbox(m_store, m_progress)->agrees());
    }
    void whatMeansSomethingElseIsTold() {
        put("a", R"({"b":1})", R"({"b":2})");
        put("c", R"({"b":1})", "breaks off");
        const auto found = reconcileOutbox(m_store, m_progress).value();
        QCOMPARE(found.differentCount, 2);
        QCOMPARE(found.different[0].id, std::string("m-a"));
        QCOMPARE(found.missingCount + found.extraCount, 0);
    }
    void manySuspectsAreJudgedInBatches() {
        for (int n = 0; n < 1000; ++n)
            put("e" + std::to_string(n), R"({"b":1})", n % 10 == 0 ? R"({"b":2})" : R"({"b": 1})");
        QCOMPARE(reconcileOutbox(m_store, m_progress)->differentCount, 100);
    }
    void findingsOfManyPagesAreNamed() {
        for (int n = 0; n < 9000; ++n)
            put("e" + std::to_string(n), "{}", n % 4000 == 17 ? R"({"b":2})" : "{}");
        const auto found = reconcileOutbox(m_store, m_progress).value();
        QCOMPARE(found.differentCount, 3);
        QCOMPARE(found.different[2].id, std::string("m-e8017"));
    }
    void stopsWhenAsked() {
        struct Stop final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } stop;
        for (int n = 0; n < 5000; ++n)
            put("e" + std::to_string(n), "{}", "{}");
        QCOMPARE(reconcileOutbox(m_store, stop).error().code, ErrorCode::Cancelled);
    }
    void passesErrorsOn() {
        m_store.breakDown({ErrorCode::Unavailable, "gone", {}});
        QCOMPARE(reconcileOutbox(m_store, m_progress).error().message, std::string("gone"));
    }

private:
    MemoryStore m_store;
    NoProgress m_progress;
};

LEFTFOLD_TEST(TstReconcileOutbox)
#include "tst_reconcile_outbox.moc"
