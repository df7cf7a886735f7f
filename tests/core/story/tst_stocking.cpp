// SPDX-License-Identifier: Apache-2.0
#include "core/story/stocking.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

Case orderOf(std::int64_t quantity) {
    auto order = std::make_shared<OrderCase>();
    order->order = {"Order", "o-1"};
    order->lines = {Line{0, quantity, 100, {}, false}};
    return order;
}

} // namespace

class TstStocking : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShelfIsListed() {
        Shop shop({}, counting());
        openShop(shop);
        QVERIFY(shop.shelf.size() > 12);
        QCOMPARE(shop.takeCommit().appends.size(), shop.shelf.size());
        QCOMPARE(shop.shelf[0].sku, std::string("TEA-42"));
        QVERIFY(shop.shelf[0].weight > shop.shelf[5].weight);
    }

    void reservingAndReleasingIsEven() {
        Shop shop({}, counting());
        openShop(shop);
        const std::int64_t before = shop.shelf[0].onHand;
        const Case order = orderOf(2);
        QVERIFY(reserve(shop, *order, order->lines[0]));
        QCOMPARE(shop.shelf[0].onHand, before - 2);
        releaseAll(shop, *order);
        releaseAll(shop, *order);
        QCOMPARE(shop.shelf[0].onHand, before);
    }

    void runningOutIsSaidAndMended() {
        Shop shop({}, counting());
        openShop(shop);
        (void)shop.takeCommit();
        const Case order = orderOf(100'000);
        QVERIFY(!reserve(shop, *order, order->lines[0]));
        const auto depleted = eventsOf({shop.takeCommit()});
        QCOMPARE(types(depleted), std::vector<std::string>{"inventory.depleted.v1"});
        QCOMPARE(order->thread.cause.text, depleted[0].id.text);
        const auto restocked = run(shop, 1);
        QCOMPARE(types(restocked), std::vector<std::string>{"inventory.restocked.v1"});
        QCOMPARE(restocked[0].causation.text, depleted[0].id.text);
        QCOMPARE(readData(restocked[0])->find("lot")->find("serial")->text().size(), 23u);
    }

    void whatComesBackIsOnTheShelfAgain() {
        Shop shop({}, counting());
        openShop(shop);
        const std::int64_t before = shop.shelf[0].onHand;
        takeBack(shop, *orderOf(3), {});
        QCOMPARE(shop.shelf[0].onHand, before + 3);
    }
};

LEFTFOLD_TEST(TstStocking)
#include "tst_stocking.moc"
