// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/story/shop.h"
#include "tests/core/story/telling.h"

using namespace leftfold;
using namespace leftfold::test;

namespace {

const AggregateId order{"Order", "o-1"};

} // namespace

class TstShop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsRunInTheOrderOfTheClock() {
        Shop shop({}, counting());
        std::string ran;
        shop.after(seconds(2), [&](Shop&) { ran += 'c'; });
        shop.after(seconds(1), [&](Shop&) { ran += 'a'; });
        shop.after(seconds(1), [&](Shop&) { ran += 'b'; });
        run(shop, 3);
        QCOMPARE(ran, std::string("abc"));
    }

    void eventsCarryTheThread() {
        Shop shop({}, counting());
        shop.after(seconds(1), [](Shop& now) {
            const Thread request = now.newRequest("zoe@example.test");
            const EventId first = now.record(order, "order.created.v3", {{"a", number(1)}}, request);
            now.record(order, "order.noted.v1", {}, request.after(first));
        });
        const auto events = run(shop, 1);
        QCOMPARE(types(events), (std::vector<std::string>{"order.created.v3", "order.noted.v1"}));
        QCOMPARE(events[1].causation.text, events[0].id.text);
        QCOMPARE(events[1].correlation.text, events[0].correlation.text);
        QVERIFY(*events[1].occurredAt > *events[0].occurredAt);
        const Body body = readBody(events[0]).value();
        QCOMPARE(toJson(body.data), std::string(R"({"a":1})"));
        QCOMPARE(body.metadata.find("user_id")->text(), std::string("zoe@example.test"));
    }

    void theRetiredAreForgottenAfterTheirCommit() {
        Shop shop({}, counting());
        const auto note = [](Shop& now) { now.record(order, "order.noted.v1", {}, {}); };
        shop.after(seconds(1), [&](Shop& now) {
            note(now);
            now.retire(order);
        });
        shop.after(seconds(2), note);
        const auto events = run(shop, 2);
        QCOMPARE(events[0].version->value, 1);
        QCOMPARE(events[1].version->value, 1);
    }

    void whatTheFoldRefusesEndsTheStory() {
        Shop shop({}, [](const std::string&) {
            return [](const Value&, const Event&) -> Result<Value> { return fail(ErrorCode::Malformed, "refused"); };
        });
        shop.keepState(order);
        shop.after(seconds(1), [](Shop& now) { now.record(order, "order.noted.v1", {}, {}); });
        QCOMPARE(shop.runNext().error().message, std::string("refused"));
    }
};

LEFTFOLD_TEST(TstShop)
#include "tst_shop.moc"
