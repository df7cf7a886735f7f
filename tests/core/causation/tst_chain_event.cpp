// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_event.h"
#include "tests/runner.h"

using namespace leftfold;

class TstChainEvent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsAllButThePayload() {
        Event event;
        event.position = Position{7};
        event.id.text = "e-7";
        event.type = "order.created";
        event.schemaVersion = 2;
        event.aggregate = {"Order", "o-1"};
        event.version = Version{3};
        event.occurredAt = Instant(std::chrono::seconds(5));
        event.correlation.text = "c-1";
        event.causation.text = "e-6";
        const auto kept = chainEvent(std::move(event));
        QCOMPARE(kept.position->value, 7);
        QCOMPARE(kept.id.text, std::string("e-7"));
        QCOMPARE(kept.type, std::string("order.created"));
        QCOMPARE(*kept.schemaVersion, 2);
        QCOMPARE(kept.aggregate.path(), std::string("Order/o-1"));
        QCOMPARE(kept.version->value, 3);
        QCOMPARE(*kept.occurredAt, Instant(std::chrono::seconds(5)));
        QCOMPARE(kept.correlation.text, std::string("c-1"));
        QCOMPARE(kept.causation.text, std::string("e-6"));
    }
};

LEFTFOLD_TEST(TstChainEvent)
#include "tst_chain_event.moc"
