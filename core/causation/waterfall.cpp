// SPDX-License-Identifier: Apache-2.0
#include "core/causation/waterfall.h"
#include <algorithm>

namespace leftfold {

namespace {

TimeAxis axisOf(const CausationGraph& graph, IdleTime idle) {
    std::vector<Instant> moments;
    for (const auto& node : graph.nodes())
        if (node.event.occurredAt)
            moments.push_back(*node.event.occurredAt);
    return {std::move(moments), idle};
}

WaterfallBar barOf(const ChainNode& node, const TimeAxis& axis) {
    WaterfallBar bar;
    if (!node.event.occurredAt)
        return bar;
    const auto own = *node.event.occurredAt;
    const auto cause = own - node.latency.value_or(std::chrono::microseconds::zero());
    bar.known = true;
    bar.backward = own < cause;
    bar.from = axis.place(std::min(cause, own));
    bar.to = axis.place(std::max(cause, own));
    return bar;
}

void widen(WaterfallBar& bar, const WaterfallBar& other) {
    if (!other.known)
        return;
    bar.from = bar.known ? std::min(bar.from, other.from) : other.from;
    bar.to = bar.known ? std::max(bar.to, other.to) : other.to;
    bar.known = true;
    bar.backward = bar.backward || other.backward;
}

} // namespace

Waterfall waterfall(const CausationGraph& graph, const std::vector<ChainRow>& rows, IdleTime idle) {
    Waterfall made{axisOf(graph, idle), {}};
    std::vector<bool> critical(static_cast<std::size_t>(graph.size()));
    for (const int node : graph.criticalPath())
        critical[static_cast<std::size_t>(node)] = true;
    made.bars.reserve(rows.size());
    for (const auto& row : rows) {
        WaterfallBar bar;
        if (row.node >= 0) {
            bar = barOf(graph.node(row.node), made.axis);
            bar.critical = critical[static_cast<std::size_t>(row.node)];
        }
        for (const int node : row.repeats) {
            widen(bar, barOf(graph.node(node), made.axis));
            bar.critical = bar.critical || critical[static_cast<std::size_t>(node)];
        }
        made.bars.push_back(bar);
    }
    return made;
}

} // namespace leftfold
