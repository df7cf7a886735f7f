// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

/// Asks for the order's money, up to three times. When it comes, the order is confirmed and goes to the warehouse; when it
/// does not, the order is cancelled.
void requestPayment(Shop& shop, const Case& order);

/// Gives the money back and tells the order.
void refund(Shop& shop, const Case& order, const std::string& reason);

} // namespace leftfold::story
