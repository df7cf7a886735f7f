// SPDX-License-Identifier: Apache-2.0
#include "core/story/paying.h"
#include "tests/core/story/shop_scene.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

void pay(ShopScene& scene) {
    requestPayment(scene.shop, scene.order);
}

const Event& first(const std::vector<Event>& events, const std::string& type) {
    return *std::find_if(events.begin(), events.end(), [&](const Event& event) { return event.type == type; });
}

} // namespace

class TstPaying : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paidOrdersAreConfirmedBecauseOfThePayment() {
        const auto events = playUntil("payment.processed", pay);
        QVERIFY(contains(events, "order.confirmed"));
        QCOMPARE(first(events, "order.confirmed").causation.text, first(events, "payment.processed").id.text);
        QVERIFY(contains(events, "order.payment_recorded"));
    }

    void afterAFailureItIsTriedAgain() {
        const auto events = playUntil("payment.failed", pay);
        const auto requests =
            std::count_if(events.begin(), events.end(), [](const Event& event) { return event.type == "payment.requested"; });
        QVERIFY(requests >= 2);
        QCOMPARE(readData(first(events, "payment.failed"))->find("attempt")->text(), std::string("1"));
    }

    void theThirdFailureCancels() {
        for (std::uint64_t seed = 1; seed < 2000; ++seed) {
            ShopScene scene(seed);
            pay(scene);
            const auto events = scene.play();
            const auto failures =
                std::count_if(events.begin(), events.end(), [](const Event& event) { return event.type == "payment.failed"; });
            QVERIFY(failures <= 3);
            if (failures < 3)
                continue;
            QCOMPARE(readData(first(events, "order.cancelled"))->find("reason")->text(), std::string("payment failed"));
            QVERIFY(!contains(events, "order.confirmed"));
            return;
        }
        QFAIL("no payment failed three times");
    }

    void refundsTellTheOrder() {
        ShopScene scene;
        scene.order->payment = {"Payment", "p-1"};
        refund(scene.shop, scene.order, "test");
        const auto events = eventsOf({scene.shop.takeCommit()});
        QCOMPARE(events.size(), 2u);
        QCOMPARE(events[1].causation.text, events[0].id.text);
        QCOMPARE(readData(events[1])->find("amount")->text(), hundredths(scene.order->total()));
    }
};

LEFTFOLD_TEST(TstPaying)
#include "tst_paying.moc"
