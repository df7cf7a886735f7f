// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_findings.h"
#include "core/causation/latency_text.h"
#include <algorithm>
#include <map>

namespace leftfold {

namespace {

std::string others(std::size_t count) {
    return count < 2 ? std::string() : " and " + std::to_string(count - 1) + (count == 2 ? " other" : " others");
}

ChainFinding missingCause(const CausationGraph& graph, const AbsentCause& absent) {
    const auto& first = graph.node(absent.effects.front()).event;
    return {ChainFault::MissingCause, absent.effects,
        describeNode(first) + others(absent.effects.size()) + (absent.effects.size() == 1 ? " names" : " name") + " the cause " + absent.id
            + ", which is not in the store.",
        "The cause was deleted or archived, stands in another store, was a command, or was never stored."};
}

ChainFinding cycle(const CausationGraph& graph, const std::vector<int>& nodes) {
    const auto first = describeNode(graph.node(nodes.front()).event);
    const auto text = nodes.size() == 1 ? first + " names itself as its cause."
                                        : first + " and " + describeNode(graph.node(nodes.back()).event)
            + " caused each other, in a circle of " + std::to_string(nodes.size()) + " events.";
    return {
        ChainFault::Cycle, nodes, text, "Nothing can cause itself: an id was copied or overwritten. The circle is cut at its first event."};
}

ChainFinding backwardClock(const CausationGraph& graph, std::vector<int> nodes) {
    const auto earlier = [&graph](int left, int right) { return graph.node(left).latency < graph.node(right).latency; };
    const int worst = *std::min_element(nodes.begin(), nodes.end(), earlier);
    const auto& node = graph.node(worst);
    auto text = describeNode(node.event) + " happened " + latencyText(-*node.latency) + " before its cause by the clock";
    text += nodes.size() == 1 ? "." : ", the most of " + std::to_string(nodes.size()) + " such events.";
    return {ChainFault::BackwardClock, std::move(nodes), std::move(text),
        "Two clocks disagree. Order by version and position holds all the same; times and latencies here do not."};
}

std::vector<ChainFinding> duplicateIds(const CausationGraph& graph) {
    std::map<std::string_view, std::vector<int>> twins;
    for (int node = 0; node < graph.size(); ++node)
        if (graph.node(node).twin)
            twins[graph.node(node).event.id.text].push_back(node);
    std::vector<ChainFinding> found;
    found.reserve(twins.size());
    for (const auto& [id, nodes] : twins)
        found.push_back({ChainFault::DuplicateId, nodes,
            std::to_string(nodes.size()) + " events have the id " + std::string(id) + ", the first is "
                + describeNode(graph.node(nodes.front()).event) + ".",
            "The event was stored again, by a retry without a check of its id. Effects stand under the last twin before them."});
    return found;
}

std::string chainOf(const ChainEvent& event) {
    return event.correlation.empty() ? "outside of every chain" : "in the chain " + event.correlation.text;
}

} // namespace

std::vector<ChainFinding> twinFindings(const CausationGraph& graph, const std::vector<ChainEvent>& elsewhere) {
    std::vector<ChainFinding> found;
    for (const auto& twin : elsewhere) {
        const int node = graph.find(twin.id);
        if (node < 0)
            continue;
        found.push_back({ChainFault::DuplicateId, {node},
            describeNode(graph.node(node).event) + " has the id " + twin.id.text + ", and so has " + describeNode(twin) + ", which stands "
                + chainOf(twin) + ".",
            "The event was stored again, by a retry without a check of its id. Which of the two an effect means, nobody can tell."});
    }
    return found;
}

std::string describeNode(const ChainEvent& event) {
    auto text = event.type + " of " + event.aggregate.path();
    if (event.version)
        text += " (version " + std::to_string(event.version->value) + ")";
    return text;
}

std::vector<ChainFinding> chainFindings(const CausationGraph& graph) {
    std::vector<ChainFinding> found;
    for (const auto& absent : graph.absentCauses())
        if (!absent.event)
            found.push_back(missingCause(graph, absent));
    for (const auto& nodes : graph.cycles())
        found.push_back(cycle(graph, nodes));
    std::vector<int> backward;
    for (int node = 0; node < graph.size(); ++node)
        if (graph.node(node).latency < std::chrono::microseconds::zero() && graph.node(node).latency)
            backward.push_back(node);
    if (!backward.empty())
        found.push_back(backwardClock(graph, std::move(backward)));
    auto twins = duplicateIds(graph);
    std::move(twins.begin(), twins.end(), std::back_inserter(found));
    return found;
}

} // namespace leftfold
