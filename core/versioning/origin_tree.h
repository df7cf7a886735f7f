// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/json_diff.h"
#include <map>
#include <memory>

namespace leftfold {

/// One place that steps changed, where it stood before them and where it stands after.
struct TracedChange {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    JsonPointer before; ///< of Removed and Changed
    JsonPointer after; ///< of Added and Changed
    std::vector<std::size_t> steps; ///< that had to do with it, in order; never empty

    /// The one that counts.
    std::size_t step() const { return steps.back(); }
    bool operator==(const TracedChange&) const = default;
};

/// Remembers for each place of a value where it stood at first and which steps changed it since. Knows only the places that
/// were touched; all else is as it was.
class OriginTree {
public:
    explicit OriginTree(Value before);
    ~OriginTree();

    /// What a step did with the value that it found, as `diffValues` tells it.
    void take(const Value& found, std::span<const Change> changes, std::size_t step);
    /// Removed places in their order of removal, then what is there now, outer places before inner ones.
    std::vector<TracedChange> changesTo(const Value& after) const;

private:
    struct Node;
    struct Found;
    using Steps = std::vector<std::size_t>;

    Node& nodeAt(const JsonPointer& place, std::size_t levels);
    Node& childOf(Node& node, const Value* found, const PointerToken& token);
    void fillItems(Node& node, const Value& found);
    std::unique_ptr<Node> bornOf(const Node& node, const PointerToken& token) const;
    void add(const Change& change, Steps steps);
    Steps remove(const Change& change, std::size_t step);
    void replace(const Change& change, std::size_t step);
    std::optional<JsonPointer> stoodAt(const Node* above, const JsonPointer& place) const;
    void collect(const Node& node, const Node* above, JsonPointer& place, const Value* now, Found& found) const;

    Value m_before;
    const Value* m_found = nullptr; // while a step is taken
    std::unique_ptr<Node> m_root;
    std::vector<TracedChange> m_removed;
};

} // namespace leftfold
