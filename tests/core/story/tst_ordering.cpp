// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/story/ordering.h"
#include "tests/core/story/shop_scene.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

/// The first `order.created` of each version in a story.
std::map<int, Value> creations() {
    std::map<int, Value> found;
    for (const Event& event : eventsOf(tell({5000, 1})))
        if (event.type == "order.created")
            found.try_emplace(*event.schemaVersion, readData(event).value());
    return found;
}

} // namespace

class TstOrdering : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCheckOutLeadsToAnOrder() {
        ShopScene scene;
        checkOut(scene.shop, 0);
        const auto checkedOut = eventsOf({scene.shop.takeCommit()});
        const auto events = run(scene.shop, 1);
        QCOMPARE(events[0].type, std::string("order.created"));
        QCOMPARE(events[0].causation.text, checkedOut[0].id.text);
        QVERIFY(contains(events, "order.item_added"));
    }

    void creationHasThreeVersions() {
        const auto found = creations();
        QVERIFY(found.at(1).find("cust") && found.at(1).find("total")->isNumber() && found.at(1).find("address")->find("zip"));
        QVERIFY(found.at(2).find("customer_id") && found.at(2).find("total_amount")->isString() && found.at(2).find("first_name"));
        QVERIFY(found.at(3).find("channel") && found.at(3).find("recipient")->find("last_name"));
    }

    void noLineTwice() {
        ShopScene scene;
        for (int i = 0; i < 12; ++i)
            scene.order->lines.push_back(chooseLine(scene.shop, *scene.order));
        std::set<std::size_t> articles;
        for (const Line& line : scene.order->lines)
            QVERIFY(articles.insert(line.article).second);
    }

    void withoutEnoughOnTheShelfItIsCancelled() {
        ShopScene scene;
        scene.order->lines[1].quantity = 100'000;
        reserveAndPay(scene.shop, scene.order);
        const auto events = scene.play();
        QVERIFY(contains(events, "inventory.depleted"));
        QVERIFY(contains(events, "order.cancelled"));
        QVERIFY(contains(events, "inventory.released"));
        QVERIFY(!contains(events, "payment.requested"));
    }
};

LEFTFOLD_TEST(TstOrdering)
#include "tst_ordering.moc"
