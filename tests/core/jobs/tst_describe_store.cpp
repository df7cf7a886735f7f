// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/describe_store.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

class TstDescribeStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoreIsDescribedAndCounted() {
        MemoryStore store;
        Event event;
        event.storedType = "order.created.v2";
        event.aggregate = {"Order", "o-1"};
        store.put(event);
        store.put(event);
        NoProgress progress;
        const auto report = describeStore(store, progress);
        QVERIFY(report);
        QCOMPARE(report->description.name, store.description().name);
        QCOMPARE(report->summary.events, 2);
        QCOMPARE(report->summary.aggregates, 1);
        QCOMPARE(report->summary.types.size(), 1u);
    }

    void aLostStoreIsAnError() {
        MemoryStore store;
        store.breakDown({ErrorCode::Unavailable, "The server went away.", {}});
        NoProgress progress;
        const auto report = describeStore(store, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().message, std::string("The server went away."));
    }
};

LEFTFOLD_TEST(TstDescribeStore)
#include "tst_describe_store.moc"
