// SPDX-License-Identifier: Apache-2.0
#include "app/cli/named_aggregate.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;
using cli::findAggregate;

class TstNamedAggregate : public QObject {
    Q_OBJECT

    static MemoryStore store() {
        MemoryStore made;
        for (const char* id : {"11111111-aaaa-0001", "11111111-bbbb-0002", "11111111-cccc-0002"})
            made.put(Event{.storedType = "order.created.v1", .aggregate = {"Order", id}});
        return made;
    }

private Q_SLOTS:
    void aWholeIdIsTakenAsItIs() {
        MemoryStore made = store();
        NoProgress progress;
        QCOMPARE(findAggregate(made, "Order/11111111-aaaa-0001", progress)->path(), std::string("Order/11111111-aaaa-0001"));
    }

    void aShortenedIdFindsItsAggregate() {
        MemoryStore made = store();
        NoProgress progress;
        QCOMPARE(findAggregate(made, "Order/1111…0001", progress)->id, std::string("11111111-aaaa-0001"));
        QCOMPARE(findAggregate(made, "11111111-b…02", progress)->id, std::string("11111111-bbbb-0002"));
    }

    void severalAndNoneAreAnswered() {
        MemoryStore made = store();
        NoProgress progress;
        QCOMPARE(findAggregate(made, "1111…0002", progress).error().message,
            std::string("1111…0002 fits several aggregates: Order/11111111-bbbb-0002, Order/11111111-cccc-0002. Name one in full."));
        QCOMPARE(findAggregate(made, "2222…0002", progress).error().code, ErrorCode::NotFound);
    }
};

LEFTFOLD_TEST(TstNamedAggregate)
#include "tst_named_aggregate.moc"
