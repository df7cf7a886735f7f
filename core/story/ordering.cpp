// SPDX-License-Identifier: Apache-2.0
#include "core/story/ordering.h"
#include "core/story/cancelling.h"
#include "core/story/cast.h"
#include "core/story/customers.h"
#include "core/story/paying.h"
#include "core/story/stocking.h"
#include <algorithm>

namespace leftfold::story {

namespace {

constexpr std::array lineCounts{46, 30, 15, 6, 3}; // percent of carts with 1, 2, … lines
constexpr std::array quantities{70, 18, 7, 3, 1, 1};

Value shippingAddress(const cast::Place& place, const char* postcode) {
    return object({{"street", text(std::string(place.street))}, {postcode, text(std::string(place.postcode))},
        {"city", text(std::string(place.city))}, {"country", text(std::string(place.country))}});
}

/// Cents as an integer, one text for the name, `cust`: how the first version wrote it. Some writers added a flag.
Value::Object creationV1(Shop& shop, const OrderCase& order, const Customer& customer) {
    const auto& person = cast::people[customer.person];
    Value::Object data{{"order_id", text(order.order.id)}, {"cust", text(customer.id)}, {"total", number(order.goods())},
        {"address", shippingAddress(cast::places[customer.place], "zip")},
        {"name", text(std::string(person.first) + ' ' + std::string(person.last))}};
    if (shop.random().chance(12))
        data.push_back({"legacy_flag", Value::boolean(shop.random().chance(50))});
    return data;
}

Value::Object creationV2(const OrderCase& order, const Customer& customer) {
    const auto& person = cast::people[customer.person];
    return {{"order_id", text(order.order.id)}, {"customer_id", text(customer.id)}, {"total_amount", decimalText(order.goods())},
        {"currency", text("EUR")}, {"shipping", shippingAddress(cast::places[customer.place], "postcode")},
        {"first_name", text(std::string(person.first))}, {"last_name", text(std::string(person.last))}};
}

Value::Object creationV3(Shop& shop, const OrderCase& order, const Customer& customer) {
    const auto& person = cast::people[customer.person];
    return {{"order_id", text(order.order.id)}, {"customer_id", text(customer.id)},
        {"channel", text(std::string(shop.random().pick(cast::channels)))}, {"currency", text("EUR")},
        {"total_amount", decimalText(order.goods())}, {"shipping", shippingAddress(cast::places[customer.place], "postcode")},
        {"recipient", object({{"first_name", text(std::string(person.first))}, {"last_name", text(std::string(person.last))}})}};
}

/// Wishes that only some lines have: engravings, gift notes, numbered articles.
void addWishes(Shop& shop, Value::Object& data) {
    if (shop.random().chance(10))
        data.push_back({"note", text(std::string(shop.random().pick(cast::notes)))});
    if (shop.random().chance(6))
        data.push_back({"serial", Value::number("12345678901234567" + std::to_string(shop.random().between(100'000, 999'999)))});
    if (shop.random().chance(8))
        data.push_back({"options",
            object({{"gift_wrap", Value::boolean(true)}, {"engraving", Value::array({text("Z"), text("Å")})}, {"ribbon", Value()}})});
}

void applyDiscount(Shop& shop, OrderCase& order) {
    order.discount = std::min<Cents>(500, order.goods() / 10);
    shop.record(order.order, "order.discount_applied.v1",
        {{"code", text(std::string(shop.random().pick(cast::codes)))}, {"amount", decimalText(order.discount)}}, order.thread);
}

void createOrder(Shop& shop, const Case& order) {
    recordCreation(shop, *order);
    for (Line& line : order->lines)
        recordItem(shop, *order, line);
    if (shop.random().chance(12))
        applyDiscount(shop, *order);
    shop.after(between(shop.random(), milliseconds(90), milliseconds(480)), with(order, reserveAndPay));
}

} // namespace

Line chooseLine(Shop& shop, const OrderCase& order) {
    Line line;
    const auto taken = [&](std::size_t article) {
        return std::any_of(order.lines.begin(), order.lines.end(), [&](const Line& other) { return other.article == article; });
    };
    line.article = chooseArticle(shop);
    while (taken(line.article))
        line.article = (line.article + 1) % shop.shelf.size();
    line.quantity = 1 + static_cast<std::int64_t>(shop.random().weighted(quantities));
    line.price = shop.shelf[line.article].price;
    return line;
}

void checkOut(Shop& shop, std::size_t customer) {
    const auto order = std::make_shared<OrderCase>();
    order->customer = customer;
    order->thread = shop.newRequest(shop.customers[customer].mail);
    for (std::size_t count = shop.random().weighted(lineCounts) + 1; count > 0; --count)
        order->lines.push_back(chooseLine(shop, *order));
    shop.carryOn(aggregateOf(shop.customers[customer]), "cart.checked_out.v1",
        {{"cart_id", text(shop.newId("k-", shop.lastCart))}, {"lines", number(std::ssize(order->lines))},
            {"value", decimalText(order->goods())}},
        order->thread);
    order->order = {"Order", shop.newId("o-", shop.lastOrder)};
    shop.after(between(shop.random(), milliseconds(20), milliseconds(110)), with(order, createOrder));
}

void recordCreation(Shop& shop, OrderCase& order) {
    const Customer& customer = shop.customers[order.customer];
    const int version = schemaVersion(shop, 480, 790);
    Value::Object data = version == 1 ? creationV1(shop, order, customer)
        : version == 2                ? creationV2(order, customer)
                                      : creationV3(shop, order, customer);
    shop.carryOn(order.order, "order.created.v" + std::to_string(version), std::move(data), order.thread);
}

void recordItem(Shop& shop, OrderCase& order, Line& line) {
    const int version = schemaVersion(shop, 440);
    Value::Object data{{"product_id", text(shop.shelf[line.article].sku)}, {version == 1 ? "qty" : "quantity", number(line.quantity)},
        {"price", decimal(line.price)}};
    if (version == 2) {
        data.push_back({"currency", text("EUR")});
        addWishes(shop, data);
    }
    const EventId added = shop.record(order.order, "order.item_added.v" + std::to_string(version), std::move(data), order.thread);
    line.added = CausationId{added.text};
}

void reserveAndPay(Shop& shop, const Case& order) {
    for (Line& line : order->lines)
        if (!reserve(shop, *order, line))
            return shop.after(between(shop.random(), milliseconds(80), milliseconds(400)), with(order, cancelOutOfStock));
    shop.after(between(shop.random(), milliseconds(300), milliseconds(1300)), with(order, requestPayment));
}

} // namespace leftfold::story
