// SPDX-License-Identifier: Apache-2.0
#include "core/story/shipping.h"
#include "core/story/cancelling.h"
#include "core/story/cast.h"
#include "core/story/stocking.h"

namespace leftfold::story {

namespace {

void tellOrderDelivered(Shop& shop, const Case& order) {
    shop.carryOn(order->order, "order.delivered.v1", {{"shipment_id", text(order->shipment.id)}}, order->thread);
    if (!shop.random().chance(8))
        return close(shop, order);
    const Instant regret = shop.now() + between(shop.random(), hours(6), hours(150));
    shop.at(whenPeopleAreAwake(shop.random(), regret), with(order, returnOrder));
}

void deliver(Shop& shop, const Case& order) {
    const auto& person = cast::people[shop.customers[order->customer].person];
    shop.carryOn(order->shipment, "shipment.delivered.v1",
        {{"signed_by", shop.random().chance(70) ? text(std::string(person.last)) : Value()}}, order->thread);
    shop.after(between(shop.random(), milliseconds(200), seconds(3)), with(order, tellOrderDelivered));
}

void scan(Shop& shop, const Case& order) {
    const auto& place = shop.random().pick(cast::places);
    shop.carryOn(order->shipment, "shipment.scanned.v1",
        {{"place", object({{"city", text(std::string(place.city))}, {"country", text(std::string(place.country))}})}}, order->thread);
    const auto pause = between(shop.random(), hours(3), hours(16));
    if (shop.random().chance(45))
        return shop.after(pause, with(order, scan));
    shop.at(whenPeopleAreAwake(shop.random(), shop.now() + pause), with(order, deliver));
}

void tellOrderShipped(Shop& shop, const Case& order) {
    shop.record(
        order->order, "order.shipped.v1", {{"shipment_id", text(order->shipment.id)}, {"carrier", text(order->carrier)}}, order->thread);
    shop.after(between(shop.random(), hours(2), hours(9)), with(order, scan));
}

void dispatch(Shop& shop, const Case& order) {
    order->carrier = std::string(shop.random().pick(cast::carriers));
    const Value tracking = shop.random().chance(20) ? Value() : text("JJD" + std::to_string(shop.random().between(10'000'000, 99'999'999)));
    const EventId dispatched =
        shop.record(order->shipment, "shipment.dispatched.v1", {{"carrier", text(order->carrier)}, {"tracking", tracking}}, order->thread);
    order->thread = order->thread.after(dispatched);
    shop.after(between(shop.random(), milliseconds(300), seconds(2)), with(order, tellOrderShipped));
}

void pack(Shop& shop, const Case& order) {
    order->shipment = {"Shipment", shop.newId("s-", shop.lastShipment)};
    std::int64_t grams = 180;
    Value::Array contents;
    for (const Line& line : order->lines) {
        grams += line.quantity * shop.shelf[line.article].grams;
        contents.push_back(object({{"sku", text(shop.shelf[line.article].sku)}, {"quantity", number(line.quantity)}}));
    }
    shop.carryOn(order->shipment, "shipment.packed.v1",
        {{"shipment_id", text(order->shipment.id)}, {"order_id", text(order->order.id)}, {"parcels", number(1 + grams / 12'000)},
            {"kg", decimal((grams + 5) / 10)}, {"contents", Value::array(std::move(contents))}},
        order->thread);
    pickAll(shop, *order);
    shop.after(between(shop.random(), minutes(4), minutes(110)), with(order, dispatch));
}

} // namespace

void shipWhenWarehouseWorks(Shop& shop, const Case& order) {
    const Instant ready = shop.now() + between(shop.random(), minutes(3), hours(4));
    shop.at(whenWarehouseWorks(shop.random(), ready), with(order, pack));
}

} // namespace leftfold::story
