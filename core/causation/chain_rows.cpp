// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_rows.h"
#include <algorithm>
#include <map>

namespace leftfold {

namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

/// What makes two effects look the same.
using Likeness = std::tuple<std::string_view, std::optional<int>, std::string_view, Link>;

Likeness likeness(const ChainNode& node) {
    return {node.event.type, node.event.schemaVersion, node.event.aggregate.type, node.link};
}

/// A row that is still to be written, on the stack.
struct Open {
    int node;
    int parent;
    int depth;
    bool last;
    std::vector<int> repeats;
};

class RowWriter {
public:
    RowWriter(const CausationGraph& graph, const ChainView& view)
        : m_graph(graph)
        , m_view(view)
        , m_below(countBelow())
        , m_inFocus(focused()) { }

    std::vector<ChainRow> write() {
        std::vector<int> absentOf(at(m_graph.size()), -1);
        for (int absent = 0; absent < static_cast<int>(m_graph.absentCauses().size()); ++absent)
            for (const int effect : m_graph.absentCauses()[at(absent)].effects)
                absentOf[at(effect)] = absent;
        std::vector<bool> written(m_graph.absentCauses().size());
        for (const int top : m_graph.tops()) {
            const int absent = absentOf[at(top)];
            if (absent < 0)
                writeTree({top});
            else if (!written[at(absent)])
                writeUnderAbsent(absent);
            if (absent >= 0)
                written[at(absent)] = true;
        }
        return std::move(m_rows);
    }

private:
    /// Nodes below each node.
    std::vector<int> countBelow() const {
        std::vector<int> order = m_graph.tops();
        for (std::size_t next = 0; next < order.size(); ++next)
            for (const int effect : m_graph.effects(order[next]))
                order.push_back(effect);
        std::vector<int> below(at(m_graph.size()));
        for (auto node = order.rbegin(); node != order.rend(); ++node)
            if (const int cause = m_graph.node(*node).cause; cause >= 0)
                below[at(cause)] += below[at(*node)] + 1;
        return below;
    }

    /// Empty: all.
    std::vector<bool> focused() const {
        if (m_view.focus < 0 || m_view.focus >= m_graph.size())
            return {};
        std::vector<bool> in(at(m_graph.size()));
        for (const int node : m_graph.pathTo(m_view.focus))
            in[at(node)] = true;
        std::vector<int> open{m_view.focus};
        while (!open.empty()) {
            const int node = open.back();
            open.pop_back();
            for (const int effect : m_graph.effects(node)) {
                in[at(effect)] = true;
                open.push_back(effect);
            }
        }
        return in;
    }

    bool isShown(int node) const { return m_inFocus.empty() || m_inFocus[at(node)]; }

    void writeUnderAbsent(int absent) {
        const auto& effects = m_graph.absentCauses()[at(absent)].effects;
        if (std::none_of(effects.begin(), effects.end(), [this](int effect) { return isShown(effect); }))
            return;
        ChainRow row;
        row.absent = absent;
        row.hasEffects = true;
        m_rows.push_back(row);
        writeTrees(effects, static_cast<int>(m_rows.size()) - 1, 1);
    }

    void writeTree(const std::vector<int>& tops) { writeTrees(tops, -1, 0); }

    void writeTrees(std::span<const int> tops, int parent, int depth) {
        std::vector<Open> open;
        push(open, tops, parent, depth);
        while (!open.empty()) {
            Open next = std::move(open.back());
            open.pop_back();
            const bool collapsed = m_view.collapsed.contains(next.node);
            const int row = static_cast<int>(m_rows.size());
            m_rows.push_back({next.node, -1, next.parent, next.depth, std::move(next.repeats), collapsed ? m_below[at(next.node)] : 0,
                m_below[at(next.node)] > 0, next.last});
            if (!collapsed)
                push(open, m_graph.effects(next.node), row, next.depth + 1);
        }
    }

    /// Puts the rows of these nodes on the stack, the first on top.
    void push(std::vector<Open>& open, std::span<const int> nodes, int parent, int depth) const {
        const auto begin = open.size();
        std::map<Likeness, std::size_t> alike;
        for (const int node : nodes) {
            if (!isShown(node))
                continue;
            if (const auto place = repeated(alike, node, open.size()); place < open.size())
                open[place].repeats.push_back(node);
            else
                open.push_back({node, parent, depth, false, {}});
        }
        if (open.size() > begin)
            open.back().last = true;
        std::reverse(open.begin() + static_cast<std::ptrdiff_t>(begin), open.end());
    }

    /// The place of the row that the node joins, or `fresh` where it begins one.
    std::size_t repeated(std::map<Likeness, std::size_t>& alike, int node, std::size_t fresh) const {
        if (!m_view.foldRepeats || m_below[at(node)] > 0 || node == m_view.focus)
            return fresh;
        const auto [known, isNew] = alike.try_emplace(likeness(m_graph.node(node)), fresh);
        if (isNew && m_view.unfolded.contains(node))
            known->second = static_cast<std::size_t>(-1); // this one and all like it stand alone
        return known->second == static_cast<std::size_t>(-1) ? fresh : known->second;
    }

    const CausationGraph& m_graph;
    const ChainView& m_view;
    std::vector<int> m_below;
    std::vector<bool> m_inFocus;
    std::vector<ChainRow> m_rows;
};

} // namespace

std::vector<ChainRow> chainRows(const CausationGraph& graph, const ChainView& view) {
    return RowWriter(graph, view).write();
}

std::vector<int> rowOfNode(const CausationGraph& graph, const std::vector<ChainRow>& rows) {
    std::vector<int> places(at(graph.size()), -1);
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        if (rows[at(row)].node >= 0)
            places[at(rows[at(row)].node)] = row;
        for (const int node : rows[at(row)].repeats)
            places[at(node)] = row;
    }
    return places;
}

} // namespace leftfold
