// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/causation_graph.h"
#include <set>
#include <vector>

namespace leftfold {

/// What of a chain is shown.
struct ChainView {
    std::set<int> collapsed; ///< nodes whose effects are hidden
    bool foldRepeats = true; ///< effects of one cause that are alike and have no effects stand in one row
    std::set<int> unfolded; ///< first nodes of repeats that stand one by one all the same
    int focus = -1; ///< only this node, its causes and its effects; -1: all
};

/// One row of the tree, one box of the graph, one bar of the timeline.
struct ChainRow {
    int node = -1; ///< -1: an absent cause
    int absent = -1; ///< which absent cause; else -1
    int parent = -1; ///< row of the cause
    int depth = 0;
    std::vector<int> repeats; ///< the other nodes that stand in this row
    int hidden = 0; ///< nodes below that a collapsed row hides
    bool hasEffects = false; ///< stored ones, shown or not
    bool last = true; ///< among the rows of its parent

    /// Events that stand in this row.
    int count() const { return node < 0 ? 0 : 1 + static_cast<int>(repeats.size()); }
};

/// The rows in the order of a tree written from top to bottom: causes before effects, an absent cause above those that name it.
std::vector<ChainRow> chainRows(const CausationGraph& graph, const ChainView& view);

/// For each node the row in which it stands; -1 where it is hidden.
std::vector<int> rowOfNode(const CausationGraph& graph, const std::vector<ChainRow>& rows);

} // namespace leftfold
