// SPDX-License-Identifier: Apache-2.0
#include "app/studio/order.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::studio;

class TstOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comesOutAsItWentIn() {
        Order order{{{"/data/ä.db", "marten"}, {"postgresql://zoe:p%20w@db/shop"}}, QStringLiteral("replay"), "Order/o-17"};
        order.stores.front().projectStore = "live";
        const auto read = orderFrom(toText(order));
        QVERIFY(read);
        QCOMPARE(read->stores.size(), std::size_t(2));
        QCOMPARE(read->stores[0].store, std::string("/data/ä.db"));
        QCOMPARE(read->stores[0].layout, std::string("marten"));
        QCOMPARE(read->stores[0].projectStore, std::string("live"));
        QCOMPARE(read->stores[1].store, std::string("postgresql://zoe:p%20w@db/shop"));
        QCOMPARE(read->page, QStringLiteral("replay"));
        QCOMPARE(read->aggregate, std::string("Order/o-17"));
        QVERIFY(orderFrom(toText({}))->stores.empty());
    }
    void whatIsNoneIsNone() {
        for (const auto* text : {"", "[]", "{", "null"})
            QVERIFY2(!orderFrom(text), text);
        QVERIFY(orderFrom("{\"stores\": [5, {}, {\"store\": 7}]}")->stores.empty());
    }
};

LEFTFOLD_TEST(TstOrder)
#include "tst_order.moc"
