// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_rows.h"
#include <vector>

namespace leftfold {

/// Pixels of a diagram at scale 1; it grows to the right from cause to effect.
struct LayoutMeasures {
    double boxWidth = 150;
    double boxHeight = 34;
    double columnGap = 30;
    double rowGap = 18;
    double treeGap = 12; ///< more between two trees
};

struct Box {
    double x = 0;
    double y = 0;
};

struct LayeredLayout {
    LayoutMeasures measures;
    std::vector<Box> boxes; ///< the upper left corner of each row's box
    double width = 0;
    double height = 0;
};

/// A column for each depth; a cause stands in the middle of its effects, effects stand in their order. No two boxes overlap and
/// every line goes to the right. The same rows give the same picture. Linear in the number of rows.
LayeredLayout layeredLayout(const std::vector<ChainRow>& rows, const LayoutMeasures& measures = {});

/// The rows whose boxes a part of the picture shows, found without looking at every box. The layout outlives it.
class LayoutIndex {
public:
    LayoutIndex() = default;
    LayoutIndex(const std::vector<ChainRow>& rows, const LayeredLayout& layout);
    /// Rows of the boxes that touch the rectangle, by column and then from top to bottom. `apart`: boxes of one column whose
    /// tops are nearer than that may be left out, where nobody could tell them from each other.
    std::vector<int> within(double left, double top, double right, double bottom, double apart = 0) const;
    /// Rows whose lines to their causes the rectangle shows. Of lines to effects above or below it, which run together, one each.
    std::vector<int> linesWithin(double left, double top, double right, double bottom) const;
    /// The row whose box covers the point; -1 where none does.
    int rowAt(double x, double y) const;
    /// The next box above (-1) or below (1) in the same column; -1 where there is none.
    int neighbour(int row, int direction) const;

private:
    using Column = std::vector<int>;
    Column::const_iterator firstBelow(const Column& column, double y) const;

    const LayeredLayout* m_layout = nullptr;
    std::vector<std::vector<int>> m_columns; ///< rows of each depth, from top to bottom
    std::vector<std::pair<int, int>> m_places; ///< of each row: column, place in it
};

} // namespace leftfold
