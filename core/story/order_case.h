// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/shop.h"
#include <memory>

namespace leftfold::story {

/// An article in an order.
struct Line {
    std::size_t article = 0; ///< on the shelf
    std::int64_t quantity = 1;
    Cents price = 0;
    CausationId added;
    bool reserved = false;
};

/// One order on its way through the shop, as the people in the story know it.
struct OrderCase {
    AggregateId order;
    AggregateId payment;
    AggregateId shipment;
    std::size_t customer = 0;
    Thread thread; ///< with the cause of what comes next
    std::vector<Line> lines;
    Cents discount = 0;
    int attempts = 0;
    std::string method;
    std::string carrier;
    bool closed = false;

    Cents goods() const {
        Cents sum = 0;
        for (const Line& line : lines)
            sum += line.price * line.quantity;
        return sum;
    }
    Cents total() const { return goods() - discount; }
};

using Case = std::shared_ptr<OrderCase>;

/// A step of the process that goes on with the same order.
template <typename Next>
Shop::Step with(const Case& order, Next next) {
    return [order, next](Shop& shop) { next(shop, order); };
}

/// Schemas change while the story goes on, and not on one day: writers are updated one after the other. `firstV2` and
/// `firstV3` are thousandths of the story.
inline int schemaVersion(Shop& shop, std::int64_t firstV2, std::int64_t firstV3 = 1'000'000) {
    const std::int64_t here = shop.told() + shop.random().between(-30, 30);
    return here >= firstV3 ? 3 : here >= firstV2 ? 2 : 1;
}

} // namespace leftfold::story
