// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

/// Packs, sends and delivers the order; some come back.
void shipWhenWarehouseWorks(Shop& shop, const Case& order);

} // namespace leftfold::story
