// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/event_shapes.h"
#include <set>

namespace leftfold {

/// A first *.reducer.json made of what an aggregate's events are called and look like: an event that histories begin with sets
/// its fields; `item_added` puts into an array what `item_removed` takes out again by a key that both have; a price is summed
/// only where nothing else says a total; `order.confirmed` makes the status "confirmed"; everything else is merged. Each guess
/// stands in a `note`. Types in `plain` are merged, whatever they are called.
Value draftReducer(const EventShapes& shapes, const std::set<std::string>& plain = {});

} // namespace leftfold
