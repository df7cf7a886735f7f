// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/store_summary.h"
#include <algorithm>

namespace leftfold {

/// Whether a layout of that role was found.
inline bool hasRole(const StoreDescription& store, LayoutRole role) {
    return std::any_of(store.layouts.begin(), store.layouts.end(), [role](const FoundLayout& layout) { return layout.role == role; });
}

/// Whether the store has messages and no events.
inline bool hasMessagesOnly(const StoreDescription& store) {
    return !hasRole(store, LayoutRole::Events)
        && (hasRole(store, LayoutRole::Outbox) || hasRole(store, LayoutRole::DeadLetters) || hasRole(store, LayoutRole::Inbox));
}

} // namespace leftfold
