// SPDX-License-Identifier: Apache-2.0
#include "core/replay/snapshot_audit.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSnapshotAudit : public QObject {
    Q_OBJECT

    static std::size_t advised(std::int64_t perSnapshot, std::int64_t perEvent, std::size_t stateBytes, std::size_t eventBytes) {
        SnapshotBenefit benefit;
        benefit.perSnapshot = std::chrono::nanoseconds(perSnapshot);
        benefit.perEvent = std::chrono::nanoseconds(perEvent);
        benefit.stateBytes = stateBytes;
        benefit.eventBytes = eventBytes;
        return withAdvice(benefit).advisedInterval;
    }

private Q_SLOTS:
    void unprovenIsNotWrong() {
        SnapshotAudit audit;
        audit.checked = 3;
        audit.counts[static_cast<std::size_t>(SnapshotVerdict::Equal)] = 2;
        audit.counts[static_cast<std::size_t>(SnapshotVerdict::Unproven)] = 1;
        QVERIFY(audit.holds());
        audit.effect.emplace().invalidated.emplace_back();
        QVERIFY(!audit.holds());
        audit.effect.reset();
        ++audit.checked;
        ++audit.counts[static_cast<std::size_t>(SnapshotVerdict::Orphan)];
        QVERIFY(!audit.holds());
    }

    void theIntervalIsARoundNumber() {
        QCOMPARE(advised(10'000, 1'000, 100, 100), 20u); // reading one costs ten events: twenty between them
        QCOMPARE(advised(1'000, 1'000, 4'000, 100), 200u); // large states are kept rarely
        QCOMPARE(advised(1'000, 1'000, 10, 100), 2u);
        QCOMPARE(advised(0, 0, 0, 0), 1u);
        QCOMPARE(advised(1'000'000'000, 1, 0, 0), 1'000'000u);
    }

    void verdictsHaveNames() {
        QCOMPARE(std::string(verdictName(SnapshotVerdict::Equal)), std::string("equal"));
        QCOMPARE(std::string(verdictName(SnapshotVerdict::Unproven)), std::string("unproven"));
    }
};

LEFTFOLD_TEST(TstSnapshotAudit)
#include "tst_snapshot_audit.moc"
