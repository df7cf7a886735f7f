// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/snapshot_audit.h"
#include <map>
#include <set>

namespace leftfold {

/// Where snapshots and replay differ in shape, counted by aggregate type while snapshots are compared. What only all of them
/// together tell is asked for at the end.
class StaleShapes {
public:
    /// One compared snapshot; no changes: it equals replay.
    void add(const std::string& aggregateType, const std::vector<Change>& changes);

    /// Fields that stand on one side alone in every compared snapshot of the type.
    std::vector<StaleField> fields() const;
    /// Whether such fields are all that the changes are about.
    bool explains(const std::string& aggregateType, const std::vector<Change>& changes) const;

private:
    /// Path and whether the snapshot has it.
    using Field = std::pair<std::string, bool>;
    struct Tally {
        std::size_t compared = 0;
        std::map<Field, std::size_t> fields;

        bool isStale(std::size_t count) const { return count == compared && compared > 1; }
    };

    std::map<std::string, Tally> m_types;
};

/// The pointer with `*` in place of indexes.
std::string generalPath(const JsonPointer& pointer);

} // namespace leftfold
