// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_tally.h"
#include "tests/core/storage/sink_contract.h"

using namespace leftfold;
using namespace leftfold::test;

class TstStoreTally : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsByTypeAndVersion() {
        StoreTally tally;
        for (const int version : {1, 2, 2}) {
            Event event = eventOf("1");
            event.type = "order.noted";
            event.schemaVersion = version;
            event.occurredAt = *event.occurredAt + std::chrono::hours(version);
            tally.add(event);
        }
        const StoreSummary summary = tally.summary();
        QCOMPARE(summary.events, 3);
        QCOMPARE(summary.types.size(), 2u);
        QCOMPARE(summary.types[1].schemaVersion.value(), 2);
        QCOMPARE(summary.types[1].count, 2);
        QCOMPARE(summary.types[1].aggregate.name(), eventOf("1").aggregate.type);
        QVERIFY(summary.firstAt == summary.types[0].firstAt);
        QVERIFY(summary.lastAt == summary.types[1].lastAt);
    }

    void messagesByState() {
        std::vector<OutboxMessage> messages(4);
        messages[1].state = MessageState::Published;
        messages[2].state = MessageState::Failing;
        messages[3].state = MessageState::Dead;
        const OutboxCounts counts = countMessages(messages);
        QCOMPARE(counts.pending, 1);
        QCOMPARE(counts.published, 1);
        QCOMPARE(counts.failed, 2);
    }
};

LEFTFOLD_TEST(TstStoreTally)
#include "tst_store_tally.moc"
