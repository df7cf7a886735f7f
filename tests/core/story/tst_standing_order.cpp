// SPDX-License-Identifier: Apache-2.0
#include "core/story/standing_order.h"
#include "tests/core/story/shop_scene.h"

using namespace leftfold;
using namespace leftfold::test;

class TstStandingOrder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growsBeyondAHundredEventsAndIsBought() {
        ShopScene scene;
        openStandingOrder(scene.shop, scene.order->customer);
        std::int64_t ofOrder = 0;
        std::set<CorrelationId> requests;
        bool bought = false;
        for (int step = 0; step < 400 && !bought; ++step)
            for (const Event& event : run(scene.shop, 1)) {
                ofOrder += event.aggregate.id == "o-1001" ? 1 : 0;
                requests.insert(event.correlation);
                bought = bought || event.type == "cart.checked_out";
            }
        QVERIFY(bought);
        QVERIFY2(ofOrder >= 100 && ofOrder <= 260, std::to_string(ofOrder).c_str());
        QVERIFY(requests.size() > 5);
    }
};

LEFTFOLD_TEST(TstStandingOrder)
#include "tst_standing_order.moc"
