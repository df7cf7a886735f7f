// SPDX-License-Identifier: Apache-2.0
#include "core/story/customers.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

class TstCustomers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everybodyHasAnIdAndAnAddressOfTheirOwn() {
        Shop shop({}, counting());
        std::set<std::string> mails;
        for (int i = 0; i < 100; ++i)
            mails.insert(shop.customers[registerCustomer(shop)].mail.substr(0, 60));
        QCOMPARE(shop.customers.back().id, std::string("c-100"));
        QVERIFY(mails.size() > 80);
        QVERIFY(knownCustomer(shop) < 100);
    }

    void movingHouseIsNoProcess() {
        Shop shop({}, counting());
        const std::size_t customer = registerCustomer(shop);
        (void)shop.takeCommit();
        changeAddress(shop, customer);
        const auto events = eventsOf({shop.takeCommit()});
        QCOMPARE(types(events), std::vector<std::string>{"customer.address_changed.v1"});
        QVERIFY(events[0].correlation.empty());
        QVERIFY(events[0].causation.empty());
        QVERIFY(readData(events[0])->find("zip"));
    }
};

LEFTFOLD_TEST(TstCustomers)
#include "tst_customers.moc"
