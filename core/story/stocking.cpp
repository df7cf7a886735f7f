// SPDX-License-Identifier: Apache-2.0
#include "core/story/stocking.h"
#include "core/story/cast.h"
#include <algorithm>

namespace leftfold::story {

namespace {

constexpr int mostPopular = 600;

std::string skuOf(std::size_t index) {
    std::string digits = std::to_string(600 + index * 6);
    return "SKU-" + std::string(5 - digits.size(), '0') + digits;
}

Article makeArticle(Shop& shop, std::size_t index) {
    const cast::Product& like = cast::products[index % cast::products.size()];
    Article article{std::string(like.sku), std::string(like.name), like.price, like.grams};
    if (index >= cast::products.size()) {
        article.sku = skuOf(index);
        article.name += " No. " + std::to_string(index);
        article.price += shop.random().between(-40, 400) * 5;
    }
    article.weight = mostPopular / static_cast<int>(index + 2) + 4;
    return article;
}

AggregateId inventoryOf(const Article& article) {
    return {"Inventory", article.sku};
}

/// More than sells in some weeks; for rare articles little, so that they run out.
std::int64_t supply(Shop& shop, const Article& article) {
    const std::int64_t scale = 1 + shop.plan().events / 40'000;
    return (article.weight / 4 + shop.random().between(6, 14)) * scale;
}

void list(Shop& shop, std::size_t index) {
    Article article = makeArticle(shop, index);
    article.onHand = supply(shop, article);
    shop.keepState(inventoryOf(article));
    shop.record(inventoryOf(article), "inventory.listed.v1",
        {{"sku", text(article.sku)}, {"name", text(article.name)}, {"price", decimalText(article.price)},
            {"quantity", number(article.onHand)},
            {"dimensions", object({{"g", number(article.grams)}, {"fragile", Value::boolean(index % 3 == 1)}})}},
        shop.newRequest("lager@example.test"));
    shop.shelfWeight += article.weight;
    shop.shelf.push_back(std::move(article));
}

/// Numbers beyond what a double holds: lots are counted by 23 digits.
Value lotSerial(Shop& shop) {
    return Value::number("1234567" + std::to_string(shop.random().between(1'000'000'000'000'000, 9'999'999'999'999'999)));
}

void restock(Shop& shop, std::size_t index) {
    Article& article = shop.shelf[index];
    const std::int64_t quantity = supply(shop, article);
    article.onHand += quantity;
    article.ordered = false;
    Thread thread = shop.newRequest("lager@example.test");
    thread.cause = std::exchange(article.depletedBy, {});
    shop.record(inventoryOf(article), "inventory.restocked.v1",
        {{"quantity", number(quantity)}, {"left", number(article.onHand)},
            {"lot", object({{"serial", lotSerial(shop)}, {"supplier", text(std::string(shop.random().pick(cast::suppliers)))}})}},
        thread);
}

void orderMore(Shop& shop, std::size_t index) {
    if (std::exchange(shop.shelf[index].ordered, true))
        return;
    const Instant arrival = shop.now() + between(shop.random(), hours(20), hours(70));
    shop.at(whenWarehouseWorks(shop.random(), arrival), [index](Shop& later) { restock(later, index); });
}

void deplete(Shop& shop, std::size_t index, Thread& thread, std::int64_t wanted) {
    Article& article = shop.shelf[index];
    const EventId event =
        shop.record(inventoryOf(article), "inventory.depleted.v1", {{"left", number(article.onHand)}, {"wanted", number(wanted)}}, thread);
    thread = thread.after(event);
    article.depletedBy = thread.cause;
    orderMore(shop, index);
}

} // namespace

void openShop(Shop& shop) {
    const std::size_t articles =
        cast::products.size() + static_cast<std::size_t>(std::min<std::int64_t>(8 + shop.plan().events / 5000, 400));
    for (std::size_t index = 0; index < articles; ++index)
        list(shop, index);
}

std::size_t chooseArticle(Shop& shop) {
    std::int64_t rest = shop.random().below(shop.shelfWeight);
    std::size_t index = 0;
    for (; rest >= shop.shelf[index].weight; ++index)
        rest -= shop.shelf[index].weight;
    return index;
}

bool reserve(Shop& shop, OrderCase& order, Line& line) {
    Article& article = shop.shelf[line.article];
    Thread thread = order.thread;
    thread.cause = line.added;
    if (article.onHand < line.quantity) {
        deplete(shop, line.article, thread, line.quantity);
        order.thread = thread;
        return false;
    }
    article.onHand -= line.quantity;
    line.reserved = true;
    shop.record(inventoryOf(article), "inventory.reserved.v1",
        {{"order_id", text(order.order.id)}, {"quantity", number(line.quantity)}, {"left", number(article.onHand)}}, thread);
    if (article.onHand < 4)
        orderMore(shop, line.article);
    return true;
}

void releaseAll(Shop& shop, OrderCase& order) {
    for (Line& line : order.lines) {
        if (!std::exchange(line.reserved, false))
            continue;
        Article& article = shop.shelf[line.article];
        article.onHand += line.quantity;
        shop.record(inventoryOf(article), "inventory.released.v1",
            {{"order_id", text(order.order.id)}, {"quantity", number(line.quantity)}, {"left", number(article.onHand)}}, order.thread);
    }
}

void pickAll(Shop& shop, OrderCase& order) {
    for (Line& line : order.lines) {
        line.reserved = false;
        shop.record(inventoryOf(shop.shelf[line.article]), "inventory.picked.v1",
            {{"order_id", text(order.order.id)}, {"quantity", number(line.quantity)}}, order.thread);
    }
}

void takeBack(Shop& shop, const OrderCase& order, const Thread& thread) {
    for (const Line& line : order.lines) {
        Article& article = shop.shelf[line.article];
        article.onHand += line.quantity;
        shop.record(inventoryOf(article), "inventory.returned.v1",
            {{"order_id", text(order.order.id)}, {"quantity", number(line.quantity)}, {"left", number(article.onHand)}}, thread);
    }
}

} // namespace leftfold::story
