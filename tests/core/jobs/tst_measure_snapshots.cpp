// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/measure_snapshots.h"
#include "tests/core/jobs/snapshot_store.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstMeasureSnapshots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsThatNeedNoFolding() {
        MemoryStore store;
        const std::vector<AggregateId> aggregates{{"Counter", "c-1"}, {"Counter", "c-2"}, {"Counter", "none"}, {"Counter", "broken"}};
        putCounter(store, aggregates[0], 10);
        putCounter(store, aggregates[1], 5);
        putCounter(store, aggregates[2], 5);
        putCounter(store, aggregates[3], 5);
        store.put(snapshotOf(aggregates[0], 8, R"({"n":8})"));
        store.put(snapshotOf(aggregates[1], 5, R"({"n":5})"));
        store.put(snapshotOf(aggregates[3], 5, "{oops"));
        FoldsByType folds(store, {});
        NoProgress unwatched;
        const auto benefit = measureSnapshots(store, aggregates, folds, unwatched).value();
        QVERIFY(benefit);
        QCOMPARE(benefit->aggregates, 2u);
        QCOMPARE(benefit->events, 15u);
        QCOMPARE(benefit->eventsSaved, 13u);
        QCOMPARE(benefit->stateBytes, 7u);
        QVERIFY(benefit->eventBytes >= 7);
        QVERIFY(benefit->perEvent.count() > 0 && benefit->advisedInterval > 0);
        QVERIFY(!measureSnapshots(store, std::span(aggregates).subspan(2, 1), folds, unwatched).value());
    }
};

LEFTFOLD_TEST(TstMeasureSnapshots)
#include "tst_measure_snapshots.moc"
