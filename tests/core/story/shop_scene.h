// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/customers.h"
#include "core/story/ordering.h"
#include "core/story/stocking.h"
#include "tests/core/story/telling.h"

namespace leftfold::test {

/// An open shop with one customer and an order of two lines, as after the check-out.
struct ShopScene {
    Shop shop;
    Case order = std::make_shared<OrderCase>();

    explicit ShopScene(std::uint64_t seed = 1)
        : shop({5000, seed}, counting()) {
        openShop(shop);
        order->customer = registerCustomer(shop);
        order->order = {"Order", "o-1"};
        order->thread = shop.newRequest();
        order->lines.push_back(chooseLine(shop, *order));
        order->lines.push_back(chooseLine(shop, *order));
        recordCreation(shop, *order);
        for (Line& line : order->lines)
            recordItem(shop, *order, line);
        (void)shop.takeCommit();
    }

    /// Everything that follows until nothing is left to do, a few weeks at most.
    std::vector<Event> play() {
        std::vector<Event> all = eventsOf({shop.takeCommit()});
        for (int step = 0; step < 60; ++step) {
            bool idle = false;
            shop.after(days(40), [&](Shop&) { idle = true; });
            const auto events = run(shop, 1);
            all.insert(all.end(), events.begin(), events.end());
            if (idle)
                break;
        }
        return all;
    }
};

/// Plays the scene for seeds until the type occurs; nothing else is in the way of a rare turn.
template <typename Begin>
std::vector<Event> playUntil(const std::string& type, Begin begin) {
    for (std::uint64_t seed = 1; seed < 200; ++seed) {
        ShopScene scene(seed);
        begin(scene);
        auto events = scene.play();
        if (contains(events, type))
            return events;
    }
    return {};
}

} // namespace leftfold::test
