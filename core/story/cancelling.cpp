// SPDX-License-Identifier: Apache-2.0
#include "core/story/cancelling.h"
#include "core/story/cast.h"
#include "core/story/paying.h"
#include "core/story/stocking.h"

namespace leftfold::story {

namespace {

void cancel(Shop& shop, const Case& order, const std::string& reason, const std::string& by, Cents refunded) {
    shop.carryOn(order->order, "order.cancelled.v1",
        {{"order_id", text(order->order.id)}, {"reason", text(reason)}, {"cancelled_by", text(by)},
            {"refund_amount", decimalText(refunded)}},
        order->thread);
}

void release(Shop& shop, const Case& order) {
    releaseAll(shop, *order);
    close(shop, order);
}

void giveBack(Shop& shop, const Case& order) {
    refund(shop, order, "order cancelled");
    shop.after(between(shop.random(), milliseconds(30), milliseconds(300)), with(order, release));
}

void refundReturn(Shop& shop, const Case& order) {
    refund(shop, order, "goods returned");
    close(shop, order);
}

void arriveBack(Shop& shop, const Case& order) {
    shop.carryOn(order->shipment, "shipment.returned.v1",
        {{"order_id", text(order->order.id)}, {"condition", text(shop.random().chance(80) ? "as new" : "opened")}}, order->thread);
    takeBack(shop, *order, order->thread);
    shop.after(between(shop.random(), minutes(2), hours(5)), with(order, refundReturn));
}

} // namespace

void cancelOutOfStock(Shop& shop, const Case& order) {
    cancel(shop, order, "out of stock", "system", 0);
    shop.after(between(shop.random(), milliseconds(30), milliseconds(300)), with(order, release));
}

void cancelUnpaid(Shop& shop, const Case& order) {
    cancel(shop, order, "payment failed", "system", 0);
    shop.after(between(shop.random(), milliseconds(30), milliseconds(300)), with(order, release));
}

void cancelByCustomer(Shop& shop, const Case& order) {
    order->thread.user = shop.customers[order->customer].mail;
    cancel(shop, order, std::string(shop.random().pick(cast::cancelReasons)), "customer", order->total());
    shop.after(between(shop.random(), milliseconds(400), seconds(4)), with(order, giveBack));
}

void returnOrder(Shop& shop, const Case& order) {
    const CausationId delivered = order->thread.cause;
    order->thread = shop.newRequest(shop.customers[order->customer].mail);
    order->thread.cause = delivered;
    Value::Array products;
    for (const Line& line : order->lines)
        products.push_back(text(shop.shelf[line.article].sku));
    shop.carryOn(order->order, "order.return_requested.v1",
        {{"reason", text(std::string(shop.random().pick(cast::returnReasons)))}, {"product_ids", Value::array(std::move(products))}},
        order->thread);
    const Instant arrival = shop.now() + between(shop.random(), hours(26), hours(90));
    shop.at(whenWarehouseWorks(shop.random(), arrival), with(order, arriveBack));
}

void noteOrder(Shop& shop, const Case& order) {
    if (order->closed)
        return;
    shop.record(order->order, "order.noted.v1",
        {{"text", text(std::string(shop.random().pick(cast::notes)))}, {"by", text("service desk")}}, order->thread);
}

void close(Shop& shop, const Case& order) {
    order->closed = true;
    shop.retire(order->order);
    shop.retire(order->payment);
    shop.retire(order->shipment);
}

} // namespace leftfold::story
