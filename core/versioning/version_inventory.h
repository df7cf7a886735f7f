// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include "core/model/sole_aggregate_type.h"
#include "core/versioning/chain_ends.h"

namespace leftfold {

/// How often a type is stored in one version, as a walk over the store tells it.
struct StoredShape {
    TypeVersion shape;
    std::string storedType; ///< `order.created.v1`
    std::int64_t count = 0;
    std::optional<Instant> firstAt;
    std::optional<Instant> lastAt;
    SoleAggregateType aggregate{};
};

/// One version of a type, stored or only named by the mapping.
struct VersionEntry {
    int version = 1;
    std::int64_t count = 0; ///< 0: only the mapping knows it
    std::vector<std::string> storedTypes;
    SoleAggregateType aggregate;
    std::optional<Instant> firstAt;
    std::optional<Instant> lastAt;
    std::vector<UpcastStep> arrows; ///< the chain of these events; empty: they stay as they are
    std::vector<TypeVersion> ends; ///< what they become; empty: dropped
    bool reachesNewest = true;
};

/// A type with every version that is stored or that the mapping names.
struct TypeEntry {
    std::string type;
    int newest = 1;
    SoleAggregateType aggregate; ///< of the stored ones
    std::vector<VersionEntry> versions; ///< oldest first
    std::int64_t count = 0;
    std::int64_t reached = 0; ///< events that are, or become, the newest of what they become
};

/// Every event type of a store and a mapping, by name. Views of arrows point into the upcasters, which must outlive it.
struct VersionInventory {
    std::vector<TypeEntry> types;

    const TypeEntry* find(std::string_view type) const;
};

VersionInventory takeInventory(std::span<const StoredShape> stored, const Upcasters& upcasters);

} // namespace leftfold
