// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_event.h"
#include <span>
#include <unordered_map>
#include <vector>

namespace leftfold {

/// How an event hangs together with what caused it.
enum class Link {
    Root, ///< it names no cause
    Known, ///< its cause is in the chain
    Missing, ///< it names a cause that the store does not have
    Cyclic, ///< it is among its own causes
    Outside ///< its cause is stored, but belongs to another chain
};

/// `root`, `known`, …: the word of the documents.
std::string_view linkName(Link link);

struct ChainNode {
    ChainEvent event;
    Link link = Link::Root;
    int cause = -1; ///< the node above it; -1 at the top of a tree, also where a cycle was cut
    int closes = -1; ///< at the cut of a cycle: the node that, by what is stored, caused this one
    int depth = 0; ///< hops from the top of its tree
    bool twin = false; ///< another event of the chain has the same id
    std::optional<std::chrono::microseconds> latency; ///< since its cause; below zero where clocks disagree
};

/// A cause that some events of the chain name and that is not in it.
struct AbsentCause {
    std::string id;
    std::vector<int> effects; ///< the nodes that name it, in their order
    std::optional<ChainEvent> event; ///< where it is stored: link Outside
};

/// A forest over the events of a chain: every event stands under its cause. Whatever is stored makes a forest: cycles are cut
/// at their first event, twins all stay, absent causes are listed. Nothing recurses, so depth costs nothing.
class CausationGraph {
public:
    /// Nodes keep the order of the events.
    explicit CausationGraph(std::vector<ChainEvent> events);
    CausationGraph() = default;

    /// The absent causes that are stored elsewhere; what is not among them is missing.
    void nameOutside(std::vector<ChainEvent> outside);

    const std::vector<ChainNode>& nodes() const { return m_nodes; }
    int size() const { return static_cast<int>(m_nodes.size()); }
    const ChainNode& node(int index) const { return m_nodes[static_cast<std::size_t>(index)]; }
    /// In the order of the events.
    std::span<const int> effects(int node) const;
    /// The tops of the trees, in the order of the events.
    const std::vector<int>& tops() const { return m_tops; }
    const std::vector<AbsentCause>& absentCauses() const { return m_absent; }
    /// The events of each cycle, each caused by the one before it and the first by the last.
    const std::vector<std::vector<int>>& cycles() const { return m_cycles; }
    int count(Link link) const;
    /// Of the deepest node.
    int depth() const { return m_depth; }
    /// The first node with this id; -1 where there is none.
    int find(const EventId& id) const;
    /// All nodes with this id, in the order of the events.
    std::vector<int> nodesWith(const EventId& id) const;
    /// From the top of its tree down to the node.
    std::vector<int> pathTo(int node) const;
    /// The path to the event that happened last: what the whole chain waited for.
    std::vector<int> criticalPath() const;

private:
    void index();
    int causeOf(int node) const;
    void linkCauses();
    void addAbsent(int node, std::unordered_map<std::string, std::size_t>& known);
    void cutCycles();
    void cut(const std::vector<int>& walk, int meeting);
    void collectEffects();
    void measure();

    std::vector<ChainNode> m_nodes;
    std::vector<int> m_tops;
    std::vector<int> m_effects; ///< of all nodes, one after the other
    std::vector<int> m_firstEffect; ///< where each node's begin; one more than nodes
    std::vector<AbsentCause> m_absent;
    std::vector<std::vector<int>> m_cycles;
    /// The slot of the id, or the free one where it would go.
    std::size_t slotOf(std::string_view id) const;

    std::vector<int> m_slots; ///< the first node of each id; -1: free. Hashed, a power of two, at most half full.
    std::unordered_map<std::string, std::vector<int>> m_twins; ///< only ids that stand more than once
    int m_depth = 0;
};

} // namespace leftfold
