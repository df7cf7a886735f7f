// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/layered_layout.h"
#include "core/causation/waterfall.h"
#include <memory>

namespace leftfold {

/// A chain arranged for its pictures: what tree, graph and timeline share. Never changes; another view is another scene.
struct ChainScene {
    ChainScene(std::shared_ptr<const CausationGraph> chain, ChainView shown, IdleTime idleTime);
    ChainScene(const ChainScene&) = delete;
    ChainScene& operator=(const ChainScene&) = delete;

    int size() const { return static_cast<int>(rows.size()); }
    const ChainRow& row(int at) const { return rows[static_cast<std::size_t>(at)]; }
    const WaterfallBar& bar(int row) const { return waterfall.bars[static_cast<std::size_t>(row)]; }
    const Box& box(int row) const { return layout.boxes[static_cast<std::size_t>(row)]; }
    /// The row in which a node stands; -1 where it is hidden, or no node.
    int rowOf(int node) const;
    /// Null where the row is an absent cause.
    const ChainNode* nodeOf(int row) const;
    /// Null where the row is an event.
    const AbsentCause* absentOf(int row) const;
    /// The row of the first effect; -1 where none is shown.
    int firstEffect(int row) const;
    /// Of the rows where a cycle was cut those whose tree may reach between these heights of the layout.
    std::span<const int> cutsWithin(double top, double bottom) const;

    std::shared_ptr<const CausationGraph> graph;
    ChainView view;
    IdleTime idle;
    std::vector<ChainRow> rows;
    std::vector<int> places; ///< for each node its row
    LayeredLayout layout;
    LayoutIndex index;
    Waterfall waterfall;
    std::vector<int> cuts; ///< rows of the events where a cycle was cut, from top to bottom
};

} // namespace leftfold
