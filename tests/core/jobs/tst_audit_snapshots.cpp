// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/jobs/audit_snapshots.h"
#include "tests/core/jobs/snapshot_store.h"
#include "tests/runner.h"
#include <random>

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// Counts what is read.
struct CountingStore final : MemoryStore {
    Result<EventPage> read(const EventQuery& query) override {
        auto page = MemoryStore::read(query);
        if (page && query.payload == PayloadPart::Whole)
            events += page->size();
        return page;
    }
    std::size_t events = 0;
};

struct StoppingAt final : Progress {
    explicit StoppingAt(std::int64_t snapshots)
        : last(snapshots) { }
    bool keepGoing(std::int64_t done, std::int64_t) override { return done < last; }
    std::int64_t last;
};

/// The state that folding by hand gives: /n is the version.
std::string stateAt(std::int64_t version) {
    return "{\"n\":" + std::to_string(version) + '}';
}

std::string summary(const SnapshotAudit& audit) {
    std::string text;
    for (const auto& finding : audit.findings)
        text +=
            finding.aggregate.path() + '@' + std::to_string(finding.version.value) + ' ' + std::string(verdictName(finding.verdict)) + ';';
    return text;
}

} // namespace

class TstAuditSnapshots : public QObject {
    Q_OBJECT

    static SnapshotAudit audit(EventSource& source, SnapshotAuditRequest request = {}) {
        NoProgress unwatched;
        auto found = auditSnapshots(source, request, unwatched);
        if (!found)
            qFatal("%s", found.error().message.c_str());
        return *std::move(found);
    }

private Q_SLOTS:
    void everyAggregateIsReadOnce() {
        CountingStore store;
        for (int aggregate = 0; aggregate < 3; ++aggregate) {
            const AggregateId id{"Counter", "c-" + std::to_string(aggregate)};
            putCounter(store, id, 100);
            for (std::int64_t version = 10; version <= 90; version += 10)
                store.put(snapshotOf(id, version, stateAt(version)));
        }
        const auto found = audit(store);
        QCOMPARE(found.checked, 27u);
        QCOMPARE(found.count(SnapshotVerdict::Equal), 27u);
        QVERIFY(found.holds());
        const auto forTheProof = 3u * 90;
        const auto forTheMeasure = 3u * (100 + 10);
        QCOMPARE(store.events, forTheProof + forTheMeasure);
        QCOMPARE(found.benefit->eventsSaved, 270u);
    }

    void whatIsWrongIsFound() {
        MemoryStore store;
        const AggregateId id{"Counter", "c-1"};
        putCounter(store, id, 10);
        store.put(snapshotOf(id, 4, stateAt(4)));
        store.put(snapshotOf(id, 6, stateAt(5)));
        store.put(snapshotOf(id, 8, "{oops"));
        store.put(snapshotOf(id, 12, stateAt(12)));
        store.put(snapshotOf({"Counter", "gone"}, 1, stateAt(1)));
        const auto found = audit(store);
        QCOMPARE(
            summary(found), std::string("Counter/c-1@6 different;Counter/c-1@8 unreadable;Counter/c-1@12 ahead;Counter/gone@1 orphan;"));
        QCOMPARE(found.findings[0].lastAgreement->value, 4);
        QCOMPARE(found.findings[2].lastEvent->value, 10);
    }

    void aGapIsNoEnd() {
        MemoryStore store;
        const AggregateId id{"Counter", "c-1"};
        store.put(nextEvent(id, 1, stateAt(1)));
        store.put(nextEvent(id, 5, stateAt(5)));
        store.put(snapshotOf(id, 3, stateAt(1)));
        QVERIFY(audit(store).holds());
    }

    void snapshotsMayComeInAnyOrder() {
        struct Backwards final : MemoryStore {
            Result<SnapshotPage> snapshotPage(const SnapshotQuery& query) override {
                auto page = MemoryStore::snapshotPage(query);
                std::reverse(page->snapshots.begin(), page->snapshots.end());
                return page;
            }
        } store;
        const AggregateId id{"Counter", "c-1"};
        putCounter(store, id, 9);
        for (std::int64_t version = 1; version <= 9; version += 2)
            store.put(snapshotOf(id, version, stateAt(version)));
        const auto found = audit(store);
        QCOMPARE(found.count(SnapshotVerdict::Equal), 5u);
    }

    void oneAggregateOrThoseOfAFilter() {
        MemoryStore store;
        for (const char* id : {"c-1", "c-2"}) {
            putCounter(store, {"Counter", id}, id[2] - '0' + 2);
            store.put(snapshotOf({"Counter", id}, 2, stateAt(2)));
        }
        SnapshotAuditRequest request;
        request.options.keepEqual = true;
        request.aggregate = AggregateId{"Counter", "c-1"};
        QCOMPARE(summary(audit(store, request)), std::string("Counter/c-1@2 equal;"));
        request.aggregate.reset();
        request.filter = EventFilter::read("version:4", {}).value();
        QCOMPARE(summary(audit(store, request)), std::string("Counter/c-2@2 equal;"));
    }

    void itCanBeCancelled() {
        MemoryStore store;
        putCounter(store, {"Counter", "c-1"}, 50);
        for (std::int64_t version = 1; version <= 50; ++version)
            store.put(snapshotOf({"Counter", "c-1"}, version, stateAt(version)));
        StoppingAt third(3);
        const auto found = auditSnapshots(store, {}, third);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Cancelled);
    }

    void aFoldThatCannotBeLoadedIsTold() {
        MemoryStore store;
        putCounter(store, {"Counter", "c-1"}, 3);
        store.put(snapshotOf({"Counter", "c-1"}, 2, stateAt(2)));
        SnapshotAuditRequest request;
        request.folds.usual.reducer = "no such reducer";
        NoProgress unwatched;
        QVERIFY(!auditSnapshots(store, request, unwatched));
    }

    /// Random stores, in which the test itself plants what the audit must find.
    void itFindsExactlyWhatIsPlanted() {
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            MemoryStore store;
            std::string planted;
            for (int aggregate = 0; aggregate < 5; ++aggregate) {
                const AggregateId id{"Counter", "c-" + std::to_string(aggregate)};
                const std::int64_t events = random() % 60;
                putCounter(store, id, events);
                for (std::int64_t version = 1; version <= events + 1; version += 1 + static_cast<std::int64_t>(random() % 20)) {
                    const bool drifted = version <= events && random() % 4 == 0;
                    store.put(snapshotOf(id, version, stateAt(version + (drifted ? 1 : 0))));
                    const char* verdict = events == 0 ? "orphan" : version > events ? "ahead" : drifted ? "different" : nullptr;
                    if (verdict)
                        planted += id.path() + '@' + std::to_string(version) + ' ' + verdict + ';';
                }
            }
            SnapshotAuditRequest request;
            request.folds.usual.reducer = ""; // nothing else fits, and is not looked for again and again
            QCOMPARE(summary(audit(store, request)), planted);
        }
    }
};

LEFTFOLD_TEST(TstAuditSnapshots)
#include "tst_audit_snapshots.moc"
