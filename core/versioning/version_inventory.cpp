// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/version_inventory.h"
#include <algorithm>

namespace leftfold {

namespace {

using Versions = std::map<int, VersionEntry>;

VersionEntry& entryOf(std::map<std::string, Versions>& types, const TypeVersion& shape) {
    auto& entry = types[shape.type][shape.version];
    entry.version = shape.version;
    return entry;
}

void count(VersionEntry& entry, const StoredShape& stored) {
    entry.count += stored.count;
    entry.aggregate.add(stored.aggregate);
    if (std::find(entry.storedTypes.begin(), entry.storedTypes.end(), stored.storedType) == entry.storedTypes.end())
        entry.storedTypes.push_back(stored.storedType);
    if (stored.firstAt && (!entry.firstAt || *stored.firstAt < *entry.firstAt))
        entry.firstAt = stored.firstAt;
    if (stored.lastAt && (!entry.lastAt || *stored.lastAt > *entry.lastAt))
        entry.lastAt = stored.lastAt;
}

void nameMapped(std::map<std::string, Versions>& types, const Upcasters& upcasters) {
    for (const auto& upcaster : upcasters.all()) {
        if (upcaster.off)
            continue;
        entryOf(types, {upcaster.type, upcaster.from});
        for (const auto& target : upcaster.targets)
            entryOf(types, {target.type, target.version});
    }
}

TypeEntry typeEntry(const std::string& type, Versions versions, const NewestVersions& newest, const Upcasters& upcasters) {
    TypeEntry entry;
    entry.type = type;
    entry.newest = newest.of(type);
    for (auto& [number, version] : versions) {
        const TypeVersion shape{type, number};
        version.arrows = arrowsFrom(upcasters, shape);
        version.ends = chainEnds(upcasters, shape);
        version.reachesNewest = newest.reachedFrom(upcasters, shape);
        entry.count += version.count;
        entry.aggregate.add(version.aggregate);
        entry.reached += version.reachesNewest ? version.count : 0;
        entry.versions.push_back(std::move(version));
    }
    return entry;
}

} // namespace

const TypeEntry* VersionInventory::find(std::string_view type) const {
    const auto found = std::find_if(types.begin(), types.end(), [type](const TypeEntry& entry) { return entry.type == type; });
    return found == types.end() ? nullptr : &*found;
}

VersionInventory takeInventory(std::span<const StoredShape> stored, const Upcasters& upcasters) {
    std::map<std::string, Versions> types;
    std::vector<TypeVersion> shapes;
    for (const auto& each : stored) {
        count(entryOf(types, each.shape), each);
        shapes.push_back(each.shape);
    }
    nameMapped(types, upcasters);
    const NewestVersions newest(shapes, upcasters);
    VersionInventory inventory;
    for (auto& [type, versions] : types)
        inventory.types.push_back(typeEntry(type, std::move(versions), newest, upcasters));
    return inventory;
}

} // namespace leftfold
