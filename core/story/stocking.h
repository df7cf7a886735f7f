// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

/// Fills the shelf; the first thing that happens.
void openShop(Shop& shop);

/// An article as customers choose it: some sell much better than others.
std::size_t chooseArticle(Shop& shop);

/// Keeps a line's articles for the order. False: there are not enough, `inventory.depleted` says so and is the cause of what
/// comes next.
bool reserve(Shop& shop, OrderCase& order, Line& line);
/// Puts back what was kept for the order.
void releaseAll(Shop& shop, OrderCase& order);
/// Takes what was kept off the shelf, into parcels.
void pickAll(Shop& shop, OrderCase& order);
/// Puts on the shelf what came back.
void takeBack(Shop& shop, const OrderCase& order, const Thread& thread);

} // namespace leftfold::story
