// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/state_tree_model.h"

namespace leftfold::ui {

/// One place of two values: what stands there now and what stood there before.
struct StatePlace {
    std::string key;
    const Value* now = nullptr; ///< null: removed
    const Value* before = nullptr; ///< null: added
    std::size_t hidden = 0; ///< above 0: not a place, but this many more

    bool sameRow(const StatePlace& other) const {
        return key == other.key && (hidden > 0) == (other.hidden > 0) && (now == nullptr) == (other.now == nullptr);
    }
};

PlaceChange changeOf(const StatePlace& place);

/// What lies below a place, at most `limit` and one that stands for the rest. Removed members come last.
std::vector<StatePlace> placesBelow(const StatePlace& place, std::size_t limit);
bool hasPlacesBelow(const StatePlace& place);

/// `"paid" → "shipped"`, `3 fields`, `12.50`.
QString placeText(const StatePlace& place);

struct StateTreeModel::Node {
    StatePlace place;
    Node* parent = nullptr;
    std::size_t row = 0;
    std::size_t limit = 0; ///< 0: rows below are not made yet
    std::vector<std::unique_ptr<Node>> children;
};

} // namespace leftfold::ui
