// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/prove_upcasters.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstProveUpcasters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_store = MemoryStore();
        for (int n = 0; n < 10'000; ++n) {
            Event event;
            event.id.text = "e-" + std::to_string(n);
            event.type = n % 2 ? "a" : "b";
            event.schemaVersion = 1;
            event.payload.bytes = n % 1000 == 1 ? R"({"x":"n/a"})" : R"({"x":"5"})";
            event.payload.storedSize = event.payload.bytes.size();
            m_store.put(std::move(event));
        }
    }

    void everyPageIsProved() {
        const auto proof = proveUpcasters(m_store, m_request, m_progress).value();
        QCOMPARE(proof.checked, 10'000);
        QCOMPARE(proof.unchanged, 5'000);
        QCOMPARE(proof.failed, 10);
        QCOMPARE(proof.upcast, 4'990);
        QCOMPARE(proof.failures.at(0).event.text, std::string("e-1"));
    }

    void tellsHowFarItIs() {
        struct Watcher final : Progress {
            std::vector<std::pair<std::int64_t, std::int64_t>> seen;
            bool keepGoing(std::int64_t done, std::int64_t total) override {
                seen.emplace_back(done, total);
                return true;
            }
        } watcher;
        m_request.total = 10'000;
        QVERIFY(proveUpcasters(m_store, m_request, watcher));
        QVERIFY(watcher.seen.size() >= 2);
        QCOMPARE(watcher.seen.back().second, 10'000);
        QVERIFY(watcher.seen.back().first > watcher.seen.front().first);
    }

    void stopsWhenAsked() {
        struct Stop final : Progress {
            bool keepGoing(std::int64_t, std::int64_t) override { return false; }
        } stop;
        QCOMPARE(proveUpcasters(m_store, m_request, stop).error().code, ErrorCode::Cancelled);
    }

    void passesErrorsOn() {
        m_store.breakDown({ErrorCode::Unavailable, "gone", {}});
        QCOMPARE(proveUpcasters(m_store, m_request, m_progress).error().message, std::string("gone"));
    }

private:
    MemoryStore m_store;
    NoProgress m_progress;
    ProveRequest m_request{std::make_shared<const Upcasters>(Upcasters::parse(
        R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"a","from":1,"to":2,"steps":[{"op":"convert","path":"/x","to":"integer"}]}]})",
        "u.json")
                                                                 .value())};
};

LEFTFOLD_TEST(TstProveUpcasters)
#include "tst_prove_upcasters.moc"
