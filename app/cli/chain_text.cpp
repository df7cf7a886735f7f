// SPDX-License-Identifier: Apache-2.0
#include "app/cli/chain_text.h"
#include "app/cli/cell_text.h"
#include "core/causation/chain_export.h"
#include "core/causation/chain_findings.h"
#include "core/causation/chain_totals.h"
#include "core/causation/latency_text.h"
#include <algorithm>
#include <set>

namespace leftfold::cli {

namespace {

/// Deeper than this the lines no longer move to the right; a number tells the depth.
constexpr int deepestIndent = 24;
constexpr int widest = 72;

class TreeText {
public:
    TreeText(std::string& out, const Chain& chain, const std::vector<ChainRow>& rows, const Terminal& terminal)
        : m_out(out)
        , m_chain(chain)
        , m_rows(rows)
        , m_terminal(terminal)
        , m_begun(static_cast<std::size_t>(deepestIndent) + 1) {
        for (const int node : chain.graph.criticalPath())
            m_critical.insert(node);
    }

    void write() {
        caption();
        std::vector<std::string> leads;
        for (const auto& row : m_rows) {
            leads.push_back(indent(row));
            m_width = std::max(m_width, displayWidth(leads.back()) + displayWidth(visible(rowTitle(m_chain.graph, row))));
        }
        m_width = std::min(m_width, widest);
        for (std::size_t row = 0; row < m_rows.size(); ++row)
            line(m_rows[row], leads[row]);
        findings();
    }

private:
    void caption() {
        const auto& graph = m_chain.graph;
        const ChainTotals totals = chainTotals(graph);
        m_out += visible(m_chain.correlation.empty() ? "No correlation" : "Correlation " + m_chain.correlation.text);
        m_out += ": " + counted(graph.size(), "event", "events") + ", " + counted(totals.aggregates, "aggregate", "aggregates") + ", depth "
            + std::to_string(graph.depth());
        if (totals.lasted)
            m_out += ", " + latencyText(*totals.lasted);
        m_out += "\n\n";
    }

    void line(const ChainRow& row, const std::string& lead) {
        const auto title = visible(rowTitle(m_chain.graph, row));
        const int width = displayWidth(lead) + displayWidth(title);
        paint(m_out, lead, Style::Faint, m_terminal);
        paint(m_out, title, styleOf(row), m_terminal);
        m_out.append(static_cast<std::size_t>(std::max(2, m_width + 2 - width)), ' ');
        rest(row);
        m_out += '\n';
    }

    std::string indent(const ChainRow& row) {
        const int depth = std::min(row.depth, deepestIndent);
        std::string text;
        for (int level = 1; level < depth; ++level)
            text += m_begun[static_cast<std::size_t>(level)] ? "│  " : "   ";
        if (depth > 0)
            text += row.last ? "└─ " : "├─ ";
        if (row.depth > deepestIndent)
            text += "(" + std::to_string(row.depth) + ") ";
        m_begun[static_cast<std::size_t>(depth)] = !row.last;
        return text;
    }

    Style styleOf(const ChainRow& row) const {
        if (row.node < 0)
            return Style::Notice;
        if (row.node == m_chain.event)
            return Style::Accent;
        return m_critical.contains(row.node) ? Style::Strong : Style::Plain;
    }

    void rest(const ChainRow& row) {
        if (row.node < 0) {
            paint(m_out, visible(rowSubtitle(m_chain.graph, row)), Style::Notice, m_terminal);
            return;
        }
        const auto& node = m_chain.graph.node(row.node);
        m_out += visible(row.count() > 1 ? node.event.aggregate.type : node.event.aggregate.path());
        if (node.event.version && row.count() == 1)
            m_out += " #" + std::to_string(node.event.version->value);
        const auto time =
            node.latency ? (node.latency->count() < 0 ? "" : "+") + latencyText(*node.latency) : timeCell(node.event.occurredAt);
        paint(m_out, "  " + time, node.latency && node.latency->count() < 0 ? Style::Bad : Style::Faint, m_terminal);
        marks(node);
    }

    void marks(const ChainNode& node) {
        if (node.link == Link::Cyclic)
            paint(m_out, "  in a circle", Style::Bad, m_terminal);
        if (node.twin)
            paint(m_out, "  id is not unique", Style::Bad, m_terminal);
    }

    void findings() {
        auto all = chainFindings(m_chain.graph);
        auto twins = twinFindings(m_chain.graph, m_chain.twins);
        std::move(twins.begin(), twins.end(), std::back_inserter(all));
        for (const auto& finding : all) {
            m_out += '\n';
            paint(m_out, "! ", Style::Bad, m_terminal);
            m_out += visible(finding.sentence) + "\n  ";
            paint(m_out, finding.meaning, Style::Faint, m_terminal);
            m_out += '\n';
        }
    }

    std::string& m_out;
    const Chain& m_chain;
    const std::vector<ChainRow>& m_rows;
    const Terminal& m_terminal;
    int m_width = 0; ///< of the first column
    std::set<int> m_critical;
    std::vector<bool> m_begun; ///< levels at which a further effect follows
};

} // namespace

void appendChainTree(std::string& out, const Chain& chain, const std::vector<ChainRow>& rows, const Terminal& terminal) {
    TreeText(out, chain, rows, terminal).write();
}

} // namespace leftfold::cli
