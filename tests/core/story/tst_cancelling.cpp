// SPDX-License-Identifier: Apache-2.0
#include "core/story/cancelling.h"
#include "tests/core/story/shop_scene.h"

using namespace leftfold;
using namespace leftfold::test;

class TstCancelling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasReservedIsReleased() {
        ShopScene scene;
        QVERIFY(reserve(scene.shop, *scene.order, scene.order->lines[0]));
        cancelOutOfStock(scene.shop, scene.order);
        const auto events = scene.play();
        QCOMPARE(types(events), (std::vector<std::string>{"inventory.reserved.v1", "order.cancelled.v1", "inventory.released.v1"}));
        QVERIFY(scene.order->closed);
    }

    void customersGetTheirMoneyBack() {
        ShopScene scene;
        scene.order->payment = {"Payment", "p-1"};
        cancelByCustomer(scene.shop, scene.order);
        const auto events = scene.play();
        QVERIFY(contains(events, "payment.refunded"));
        QVERIFY(contains(events, "order.refunded"));
        QCOMPARE(readData(events[0])->find("cancelled_by")->text(), std::string("customer"));
    }

    void aReturnIsARequestOfItsOwnWithAnOldCause() {
        ShopScene scene;
        scene.order->payment = {"Payment", "p-1"};
        scene.order->shipment = {"Shipment", "s-1"};
        const Thread before = scene.order->thread;
        returnOrder(scene.shop, scene.order);
        const auto events = scene.play();
        QCOMPARE(events[0].type, std::string("order.return_requested"));
        QVERIFY(events[0].correlation != before.correlation);
        QCOMPARE(events[0].causation.text, before.cause.text);
        QVERIFY(contains(events, "inventory.returned"));
        QVERIFY(contains(events, "order.refunded"));
    }

    void nobodyWritesNotesOnClosedOrders() {
        ShopScene scene;
        noteOrder(scene.shop, scene.order);
        QCOMPARE(eventsOf({scene.shop.takeCommit()}).size(), 1u);
        close(scene.shop, scene.order);
        noteOrder(scene.shop, scene.order);
        QVERIFY(eventsOf({scene.shop.takeCommit()}).empty());
    }
};

LEFTFOLD_TEST(TstCancelling)
#include "tst_cancelling.moc"
