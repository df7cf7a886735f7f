// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

/// An order that a business customer changes for days before it is bought: more than a hundred events in one aggregate.
void openStandingOrder(Shop& shop, std::size_t customer);

} // namespace leftfold::story
