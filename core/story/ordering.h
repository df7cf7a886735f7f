// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

/// A customer buys what is in the cart: the beginning of most processes.
void checkOut(Shop& shop, std::size_t customer);

/// `order.created` in the version of the day.
void recordCreation(Shop& shop, OrderCase& order);
/// `order.item_added`; the order's cause stays as it was.
void recordItem(Shop& shop, OrderCase& order, Line& line);
/// Keeps every line's articles, then asks for the money; or cancels.
void reserveAndPay(Shop& shop, const Case& order);
/// Articles that the order does not have yet.
Line chooseLine(Shop& shop, const OrderCase& order);

} // namespace leftfold::story
