// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_pointer.h"
#include "core/transform/part_pairs.h"
#include "ui/models/state_tree_model.h"

namespace leftfold::ui {

/// One place of two values: what stands there now and what stood there before.
struct StatePlace {
    std::string key;
    const Value* now = nullptr; ///< null: removed
    const Value* before = nullptr; ///< null: added
    std::size_t hidden = 0; ///< above 0: not a place, but this many more
    std::string label{}; ///< of an item: what tells it from its neighbours, `TEA-42`; empty: the key is shown
    std::size_t index = PartPairs::none; ///< within what it stands in now; none: removed
    std::size_t past = PartPairs::none; ///< of an item: its index before; none: added, or there is no other value
    bool pinned = false; ///< stands above the state; the key is its pointer

    bool sameRow(const StatePlace& other) const {
        return shownKey() == other.shownKey() && pinned == other.pinned && (hidden > 0) == (other.hidden > 0)
            && (now == nullptr) == (other.now == nullptr);
    }
    const std::string& shownKey() const { return label.empty() ? key : label; }
};

PlaceChange changeOf(const StatePlace& place);

/// What lies below a place, at most `limit` and one that stands for the rest. Removed members come last.
std::vector<StatePlace> placesBelow(const StatePlace& place, std::size_t limit);
bool hasPlacesBelow(const StatePlace& place);

/// `items[0].price`; empty for the whole value.
std::string placeName(const JsonPointer& place);

/// `"paid" → "shipped"`, `3 fields`, `12.50`.
QString placeText(const StatePlace& place);
/// One of its values alone; empty where there is none.
QString partText(const Value* value);

struct StateTreeModel::Node {
    StatePlace place;
    Node* parent = nullptr;
    std::size_t row = 0;
    std::size_t limit = 0; ///< 0: rows below are not made yet
    std::vector<std::unique_ptr<Node>> children;
};

} // namespace leftfold::ui
