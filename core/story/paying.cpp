// SPDX-License-Identifier: Apache-2.0
#include "core/story/paying.h"
#include "core/story/cancelling.h"
#include "core/story/cast.h"
#include "core/story/shipping.h"

namespace leftfold::story {

namespace {

constexpr int attemptsAllowed = 3;

void recordRequest(Shop& shop, OrderCase& order) {
    const int version = schemaVersion(shop, 520);
    Value::Object data{{"payment_id", text(order.payment.id)}, {"order_id", text(order.order.id)}};
    if (version == 1) {
        data.push_back({"amount_cents", number(order.total())});
    } else {
        data.push_back({"amount", decimalText(order.total())});
        data.push_back({"currency", text("EUR")});
    }
    data.push_back({"method", text(order.method)});
    data.push_back({"attempt", number(order.attempts)});
    const std::string type = "payment.requested.v" + std::to_string(version);
    shop.carryOn(order.payment, type, std::move(data), order.thread);
}

void confirm(Shop& shop, const Case& order) {
    const Thread paid = order->thread;
    const EventId confirmed = shop.record(order->order, "order.confirmed.v1",
        {{"total_amount", decimalText(order->total())}, {"lines", number(std::ssize(order->lines))},
            {"customer_id", text(shop.customers[order->customer].id)}},
        paid);
    shop.record(order->order, "order.payment_recorded.v1",
        {{"payment_id", text(order->payment.id)}, {"amount", decimalText(order->total())}}, paid);
    order->thread = paid.after(confirmed);
    if (shop.random().chance(9))
        shop.after(between(shop.random(), minutes(2), hours(3)), with(order, noteOrder));
    if (shop.random().chance(5))
        shop.after(between(shop.random(), minutes(3), minutes(50)), with(order, cancelByCustomer));
    else
        shipWhenWarehouseWorks(shop, order);
}

void process(Shop& shop, const Case& order) {
    const int version = schemaVersion(shop, 400);
    Value::Object data{{"payment_id", text(order->payment.id)}, {"amount", decimalText(order->total())}};
    if (version == 2)
        data.push_back({"currency", text("EUR")});
    data.push_back({"auth", text("A-" + std::to_string(shop.random().between(10'000, 99'999)))});
    data.push_back({"fees", object({{"fixed", Value::number("0.25")}, {"rate", Value::number("0.0140")}})});
    const std::string type = "payment.processed.v" + std::to_string(version);
    shop.carryOn(order->payment, type, std::move(data), order->thread);
    shop.after(between(shop.random(), milliseconds(40), milliseconds(160)), with(order, confirm));
}

void failPayment(Shop& shop, const Case& order) {
    shop.carryOn(order->payment, "payment.failed.v1",
        {{"reason", text(std::string(shop.random().pick(cast::failures)))}, {"attempt", number(order->attempts)}}, order->thread);
    if (order->attempts < attemptsAllowed)
        shop.after(between(shop.random(), milliseconds(900), seconds(95)), with(order, requestPayment));
    else
        shop.after(between(shop.random(), milliseconds(50), milliseconds(400)), with(order, cancelUnpaid));
}

} // namespace

void requestPayment(Shop& shop, const Case& order) {
    if (++order->attempts == 1) {
        order->payment = {"Payment", shop.newId("p-", shop.lastPayment)};
        order->method = shop.random().chance(15) ? "transfer" : shop.random().chance(30) ? "wallet" : "card";
    }
    recordRequest(shop, *order);
    const bool slow = order->method == "transfer";
    const auto answer = slow ? between(shop.random(), hours(2), hours(30)) : between(shop.random(), milliseconds(700), milliseconds(4200));
    const bool fails = shop.random().chance(slow ? 3 : 16);
    shop.after(answer, fails ? with(order, failPayment) : with(order, process));
}

void refund(Shop& shop, const Case& order, const std::string& reason) {
    const int version = schemaVersion(shop, 300);
    Value::Object data{{"payment_id", text(order->payment.id)}, {"amount", decimalText(order->total())}};
    if (version == 2) {
        data.push_back({"currency", text("EUR")});
        data.push_back({"reason", text(reason)});
    }
    const std::string type = "payment.refunded.v" + std::to_string(version);
    const EventId refunded = shop.record(order->payment, type, std::move(data), order->thread);
    shop.record(order->order, "order.refunded.v1", {{"payment_id", text(order->payment.id)}, {"amount", decimalText(order->total())}},
        order->thread.after(refunded));
}

} // namespace leftfold::story
