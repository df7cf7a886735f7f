// SPDX-License-Identifier: Apache-2.0
#include "core/model/sole_aggregate_type.h"
#include "tests/runner.h"

using namespace leftfold;

class TstSoleAggregateType : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsKeptAndSeveralAreNone() {
        SoleAggregateType type;
        QCOMPARE(type.name(), std::string());
        type.add("Order");
        type.add("");
        type.add("Order");
        QCOMPARE(type.name(), std::string("Order"));
        type.add("Payment");
        type.add("Payment");
        QCOMPARE(type.name(), std::string());
    }
    void groupsAreAddedWhole() {
        SoleAggregateType orders;
        orders.add("Order");
        SoleAggregateType all;
        all.add(SoleAggregateType());
        all.add(orders);
        QCOMPARE(all.name(), std::string("Order"));
        SoleAggregateType mixed;
        mixed.add("Order");
        mixed.add("Payment");
        all.add(mixed);
        all.add(orders);
        QCOMPARE(all.name(), std::string());
    }
};

LEFTFOLD_TEST(TstSoleAggregateType)
#include "tst_sole_aggregate_type.moc"
