// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

AggregateId aggregateOf(const Customer& customer);

/// Somebody who comes for the first time.
std::size_t registerCustomer(Shop& shop);

/// Somebody who was here before.
std::size_t knownCustomer(Shop& shop);

/// A customer moves house.
void changeAddress(Shop& shop, std::size_t customer);

} // namespace leftfold::story
