// SPDX-License-Identifier: Apache-2.0
#include "core/story/shipping.h"
#include "tests/core/story/shop_scene.h"

using namespace leftfold;
using namespace leftfold::test;

class TstShipping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parcelsArePackedSentAndDelivered() {
        ShopScene scene;
        shipWhenWarehouseWorks(scene.shop, scene.order);
        const auto events = scene.play();
        for (const char* type : {"shipment.packed", "inventory.picked", "shipment.dispatched", "order.shipped", "shipment.scanned",
                 "shipment.delivered", "order.delivered"})
            QVERIFY2(contains(events, type), type);
        QCOMPARE(events[0].type, std::string("shipment.packed"));
        QCOMPARE(readData(events[0])->find("contents")->size(), 2u);
        QVERIFY(readData(events[0])->find("kg")->isNumber());
    }

    void someComeBack() {
        const auto events = playUntil("order.return_requested", [](ShopScene& scene) {
            scene.order->payment = {"Payment", "p-1"};
            shipWhenWarehouseWorks(scene.shop, scene.order);
        });
        QVERIFY(contains(events, "shipment.returned"));
    }
};

LEFTFOLD_TEST(TstShipping)
#include "tst_shipping.moc"
