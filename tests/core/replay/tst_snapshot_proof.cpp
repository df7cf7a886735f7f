// SPDX-License-Identifier: Apache-2.0
#include "core/replay/snapshot_proof.h"
#include "tests/core/jobs/snapshot_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const AggregateId counter{"Counter", "c-1"};

ProofFold merging(bool chosen = true) {
    ProofFold fold;
    fold.chosen = chosen;
    return fold;
}

void append(SnapshotProof& proof, const Event& event) {
    NoProgress unwatched;
    PacedProgress paced(unwatched);
    if (const auto appended = proof.append({&event, 1}, paced); !appended)
        qFatal("%s", appended.error().message.c_str());
}

/// Events first to last, each of which sets /n to its version.
void append(SnapshotProof& proof, std::int64_t first, std::int64_t last) {
    for (auto version = first; version <= last; ++version) {
        const Event event = nextEvent(counter, version, "{\"n\":" + std::to_string(version) + '}');
        append(proof, event);
    }
}

/// Fails at every event of version 2.
struct Picky final : Reducer {
    std::string name() const override { return "picky"; }
    Value initialState() const override { return Value::object({}); }
    EventParts reads() const override { return EventParts::Data; }
    Result<Applied> apply(Value& state, const UpcastEvent& event) override {
        if (event.stored->version->value == 2)
            return fail(ErrorCode::Malformed, "not that one");
        state = event.data;
        return Applied{1};
    }
};

std::string summary(const SnapshotAudit& audit) {
    std::string text;
    for (const auto& finding : audit.findings)
        text +=
            finding.aggregate.path() + '@' + std::to_string(finding.version.value) + ' ' + std::string(verdictName(finding.verdict)) + ';';
    return text;
}

} // namespace

class TstSnapshotProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachVerdict() {
        SnapshotProof proof({});
        proof.begin(counter, merging());
        append(proof, 1, 3);
        proof.check(snapshotOf(counter, 3, R"({"n":3.0})"), SnapshotPlace::InHistory);
        append(proof, 4, 5);
        proof.check(snapshotOf(counter, 5, R"({"n":4})"), SnapshotPlace::InHistory);
        proof.check(snapshotOf(counter, 5, "{oops"), SnapshotPlace::InHistory);
        append(proof, 6, 7);
        proof.check(snapshotOf(counter, 7, R"({"n":6})"), SnapshotPlace::InHistory);
        proof.check(snapshotOf(counter, 9, R"({"n":9})"), SnapshotPlace::Ahead, Version{7});
        proof.check(snapshotOf({"Counter", "c-2"}, 1, "{}"), SnapshotPlace::Orphan);
        const auto audit = proof.finish();
        QCOMPARE(summary(audit),
            std::string(
                "Counter/c-1@5 different;Counter/c-1@5 unreadable;Counter/c-1@7 different;Counter/c-1@9 ahead;Counter/c-2@1 orphan;"));
        QCOMPARE(audit.checked, 6u);
        QCOMPARE(audit.count(SnapshotVerdict::Equal), 1u);
        QVERIFY(!audit.holds());
        const auto& last = audit.findings[2];
        QCOMPARE(last.firstDivergence->value, 5);
        QCOMPARE(last.lastAgreement->value, 3);
        QCOMPARE(toJson(toJsonPatch(last.changes)), std::string(R"([{"op":"replace","path":"/n","value":6}])"));
        QCOMPARE(audit.findings[3].lastEvent->value, 7);
        QVERIFY(audit.findings[1].reason.starts_with("The snapshot is no JSON"));
        QCOMPARE(audit.folds.size(), 1u);
        QCOMPARE(audit.folds[0].snapshots, 5u);
    }

    void whatNoReducerMakesIsUnproven() {
        SnapshotProof proof({});
        proof.begin(counter, merging(false));
        append(proof, 1, 2);
        proof.check(snapshotOf(counter, 2, R"({"total":2})"), SnapshotPlace::InHistory); // another shape
        proof.check(snapshotOf(counter, 2, R"({"n":1})"), SnapshotPlace::InHistory); // this shape, another value
        proof.check(snapshotOf(counter, 2, R"({"n":2})"), SnapshotPlace::InHistory);
        const auto audit = proof.finish();
        QCOMPARE(summary(audit), std::string("Counter/c-1@2 unproven;Counter/c-1@2 different;"));
        QCOMPARE(audit.count(SnapshotVerdict::Equal), 1u);
    }

    void staleShapesAreToldFromDrift() {
        SnapshotProof proof({});
        proof.begin(counter, merging());
        for (std::int64_t version = 1; version <= 3; ++version) {
            append(proof, version, version);
            const auto n = std::to_string(version == 3 ? 7 : version);
            proof.check(snapshotOf(counter, version, R"({"old":0,"n":)" + n + '}'), SnapshotPlace::InHistory);
        }
        const auto audit = proof.finish();
        QCOMPARE(summary(audit), std::string("Counter/c-1@1 stale;Counter/c-1@2 stale;Counter/c-1@3 different;"));
        QCOMPARE(audit.staleFields, (std::vector<StaleField>{{"Counter", "/old", true, 3}}));
        QCOMPARE(audit.count(SnapshotVerdict::Stale), 2u);
        QCOMPARE(audit.count(SnapshotVerdict::Different), 1u);
    }

    void otherUpcastersInvalidateAndRepair() {
        auto upcasters = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[{"event_type":"counted","from":1,"to":2,
            "steps":[{"op":"move","from":"/n","path":"/number"}]}]})",
            "new.upcasters.json");
        QVERIFY(upcasters);
        ProofOptions options;
        options.against = std::make_shared<const Upcasters>(*std::move(upcasters));
        SnapshotProof proof(std::move(options));
        proof.begin(counter, merging());
        append(proof, 1, 2);
        proof.check(snapshotOf(counter, 2, R"({"n":2})"), SnapshotPlace::InHistory);
        proof.check(snapshotOf(counter, 2, R"({"number":2})"), SnapshotPlace::InHistory);
        proof.check(snapshotOf(counter, 2, R"({"n":1})"), SnapshotPlace::InHistory);
        const auto audit = proof.finish();
        QVERIFY(audit.effect);
        QCOMPARE(audit.effect->compared, 3u);
        QCOMPARE(audit.effect->invalidated.size(), 1u);
        QCOMPARE(audit.effect->repaired.size(), 1u);
        QVERIFY(audit.effect->repaired[0].changes.empty());
        QVERIFY(!audit.effect->invalidated[0].changes.empty());
    }

    void theAnswerStaysSmall() {
        ProofOptions options;
        options.mostFindings = 2;
        options.keepEqual = true;
        SnapshotProof proof(std::move(options));
        proof.begin(counter, merging());
        append(proof, 1, 1);
        for (int i = 0; i < 5; ++i)
            proof.check(snapshotOf(counter, 1, R"({"n":1})"), SnapshotPlace::InHistory);
        const auto audit = proof.finish();
        QCOMPARE(audit.findings.size(), 2u);
        QCOMPARE(audit.unlisted, 3u);
        QVERIFY(audit.holds());
    }

    void failedEventsAreTold() {
        SnapshotProof proof({});
        proof.begin(counter, merging());
        const Event broken = nextEvent(counter, 1, "no JSON");
        append(proof, broken);
        proof.check(snapshotOf(counter, 1, R"({"n":1})"), SnapshotPlace::InHistory);
        const auto audit = proof.finish();
        QCOMPARE(audit.findings.at(0).failedEvents, 1u);
        QCOMPARE(audit.broken.events, 1u);
        QCOMPARE(audit.failed.events, 0u);
    }

    void whereTheReducerFailsNothingHolds() {
        SnapshotProof proof({});
        ProofFold picky = merging();
        picky.reducer = std::make_shared<Picky>();
        for (int time = 0; time < 2; ++time) { // from zero again: the same failure is not another one
            proof.begin(counter, picky);
            append(proof, 1, 3);
        }
        proof.check(snapshotOf(counter, 3, R"({"n":3})"), SnapshotPlace::InHistory);
        const auto audit = proof.finish();
        QCOMPARE(audit.count(SnapshotVerdict::Equal), 1u);
        QCOMPARE(audit.failed.events, 1u);
        QCOMPARE(audit.failed.aggregate.path(), std::string("Counter/c-1"));
        QCOMPARE(audit.failed.version->value, 2);
        QCOMPARE(audit.failed.message, std::string("not that one"));
        QVERIFY(!audit.holds());
    }
};

LEFTFOLD_TEST(TstSnapshotProof)
#include "tst_snapshot_proof.moc"
