// SPDX-License-Identifier: Apache-2.0
#include "core/causation/layered_layout.h"
#include <algorithm>
#include <cmath>

namespace leftfold {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// Rows that no other row stands under take a place of their own, from top to bottom.
double placeLeaves(const std::vector<ChainRow>& rows, LayeredLayout& layout) {
    const auto& measures = layout.measures;
    const double step = measures.boxHeight + measures.rowGap;
    double next = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (rows[row].parent < 0 && row > 0)
            next += measures.treeGap;
        layout.boxes[row].x = rows[row].depth * (measures.boxWidth + measures.columnGap);
        layout.width = std::max(layout.width, layout.boxes[row].x + measures.boxWidth);
        layout.boxes[row].y = next;
        const bool isLeaf = row + 1 == rows.size() || rows[row + 1].parent != static_cast<int>(row);
        if (isLeaf)
            next += step;
    }
    return next;
}

/// From the bottom up, every cause goes to the middle between its first and its last effect.
void centreCauses(const std::vector<ChainRow>& rows, LayeredLayout& layout) {
    std::vector<double> last(rows.size(), -1);
    for (std::size_t row = rows.size(); row-- > 0;) {
        if (last[row] >= 0)
            layout.boxes[row].y = (layout.boxes[row + 1].y + last[row]) / 2; // the first effect is the next row
        if (rows[row].parent >= 0 && last[at(rows[row].parent)] < 0)
            last[at(rows[row].parent)] = layout.boxes[row].y;
    }
}

} // namespace

LayeredLayout layeredLayout(const std::vector<ChainRow>& rows, const LayoutMeasures& measures) {
    LayeredLayout layout;
    layout.measures = measures;
    layout.boxes.resize(rows.size());
    const double end = placeLeaves(rows, layout);
    layout.height = rows.empty() ? 0 : end - measures.rowGap;
    centreCauses(rows, layout);
    return layout;
}

LayoutIndex::LayoutIndex(const std::vector<ChainRow>& rows, const LayeredLayout& layout)
    : m_layout(&layout) {
    m_places.reserve(rows.size());
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        const int column = rows[at(row)].depth;
        if (m_columns.size() <= at(column))
            m_columns.resize(at(column) + 1);
        m_places.emplace_back(column, static_cast<int>(m_columns[at(column)].size()));
        m_columns[at(column)].push_back(row);
    }
}

/// The first box of the column whose top is not above `y`.
LayoutIndex::Column::const_iterator LayoutIndex::firstBelow(const Column& column, double y) const {
    const auto above = [this](int row, double limit) { return m_layout->boxes[at(row)].y < limit; };
    return std::lower_bound(column.begin(), column.end(), y, above);
}

std::vector<int> LayoutIndex::within(double left, double top, double right, double bottom, double apart) const {
    std::vector<int> found;
    if (m_columns.empty())
        return found;
    const auto& measures = m_layout->measures;
    const double step = measures.boxWidth + measures.columnGap;
    const int first = std::max(0, static_cast<int>(std::floor((left - measures.boxWidth) / step)));
    const int last = std::min(static_cast<int>(m_columns.size()) - 1, static_cast<int>(std::floor(right / step)));
    for (int column = first; column <= last; ++column) {
        const auto& rows = m_columns[at(column)];
        auto row = firstBelow(rows, top - measures.boxHeight);
        while (row != rows.end() && m_layout->boxes[at(*row)].y <= bottom) {
            found.push_back(*row);
            const double next = m_layout->boxes[at(*row)].y + apart;
            ++row;
            if (row != rows.end() && m_layout->boxes[at(*row)].y < next)
                row = firstBelow(rows, next);
        }
    }
    return found;
}

std::vector<int> LayoutIndex::linesWithin(double left, double top, double right, double bottom) const {
    std::vector<int> found;
    if (m_columns.empty())
        return found;
    const auto& measures = m_layout->measures;
    const double step = measures.boxWidth + measures.columnGap;
    const int first = std::max(1, static_cast<int>(std::floor(left / step)));
    const int last = std::min(static_cast<int>(m_columns.size()) - 1, static_cast<int>(std::floor((right + measures.columnGap) / step)));
    for (int column = first; column <= last; ++column) {
        const auto& rows = m_columns[at(column)];
        auto row = firstBelow(rows, top - measures.boxHeight);
        if (row != rows.begin())
            --row;
        for (; row != rows.end(); ++row) {
            found.push_back(*row);
            if (m_layout->boxes[at(*row)].y > bottom)
                break;
        }
    }
    return found;
}

int LayoutIndex::rowAt(double x, double y) const {
    for (const int row : within(x, y, x, y)) {
        const auto& box = m_layout->boxes[at(row)];
        if (x >= box.x && x <= box.x + m_layout->measures.boxWidth && y >= box.y && y <= box.y + m_layout->measures.boxHeight)
            return row;
    }
    return -1;
}

int LayoutIndex::neighbour(int row, int direction) const {
    const auto [column, place] = m_places[at(row)];
    const int wanted = place + direction;
    const auto& rows = m_columns[at(column)];
    return wanted < 0 || wanted >= static_cast<int>(rows.size()) ? -1 : rows[at(wanted)];
}

} // namespace leftfold
