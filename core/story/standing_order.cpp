// SPDX-License-Identifier: Apache-2.0
#include "core/story/standing_order.h"
#include "core/story/cancelling.h"
#include "core/story/customers.h"
#include "core/story/ordering.h"

namespace leftfold::story {

namespace {

/// The order and how many changes are still to come before it is bought.
struct Standing {
    Case order;
    std::int64_t left = 0;
};
using StandingCase = std::shared_ptr<Standing>;

constexpr std::size_t mostLines = 14;

void removeItem(Shop& shop, OrderCase& order) {
    const auto chosen = order.lines.begin() + shop.random().below(std::ssize(order.lines));
    shop.record(order.order, "order.item_removed.v1",
        {{"product_id", text(shop.shelf[chosen->article].sku)}, {"quantity", number(chosen->quantity)}, {"price", decimal(chosen->price)}},
        order.thread);
    order.lines.erase(chosen);
}

void addItem(Shop& shop, OrderCase& order) {
    order.lines.push_back(chooseLine(shop, order));
    recordItem(shop, order, order.lines.back());
}

void change(Shop& shop, const Case& order) {
    const bool full = order->lines.size() >= mostLines;
    const bool empty = order->lines.size() < 3;
    if (shop.random().chance(12))
        noteOrder(shop, order);
    else if (!empty && (full || shop.random().chance(42)))
        removeItem(shop, *order);
    else
        addItem(shop, *order);
}

void buy(Shop& shop, const Case& order) {
    order->thread = shop.newRequest(shop.customers[order->customer].mail);
    shop.carryOn(aggregateOf(shop.customers[order->customer]), "cart.checked_out.v1",
        {{"cart_id", text(shop.newId("k-", shop.lastCart))}, {"lines", number(std::ssize(order->lines))},
            {"value", decimalText(order->goods())}},
        order->thread);
    shop.after(between(shop.random(), milliseconds(90), milliseconds(480)), with(order, reserveAndPay));
}

/// One sitting: some changes, each a step of its own, then a pause until later that day or the next.
void sit(Shop& shop, const StandingCase& standing, std::int64_t changes) {
    change(shop, standing->order);
    if (--standing->left <= 0)
        return shop.after(between(shop.random(), seconds(20), minutes(9)), with(standing->order, buy));
    if (changes > 1)
        return shop.after(
            between(shop.random(), seconds(4), seconds(80)), [standing, changes](Shop& later) { sit(later, standing, changes - 1); });
    const Instant again = shop.now() + between(shop.random(), minutes(40), hours(15));
    shop.at(whenPeopleAreAwake(shop.random(), again), [standing](Shop& later) {
        standing->order->thread = later.newRequest(later.customers[standing->order->customer].mail);
        sit(later, standing, later.random().between(5, 16));
    });
}

} // namespace

void openStandingOrder(Shop& shop, std::size_t customer) {
    const auto standing = std::make_shared<Standing>();
    standing->order = std::make_shared<OrderCase>();
    OrderCase& order = *standing->order;
    order.customer = customer;
    order.order = {"Order", shop.newId("o-", shop.lastOrder)};
    order.thread = shop.newRequest(shop.customers[customer].mail);
    standing->left = shop.random().between(110, 230);
    shop.keepState(order.order);
    recordCreation(shop, order);
    sit(shop, standing, shop.random().between(8, 18));
}

} // namespace leftfold::story
