// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "core/causation/latency_text.h"

namespace leftfold {

namespace {

constexpr std::size_t longId = 14;
constexpr std::size_t shownEnd = 4;

bool continuesSymbol(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

const AbsentCause& absentCause(const CausationGraph& graph, const ChainRow& row) {
    return graph.absentCauses()[static_cast<std::size_t>(row.absent)];
}

} // namespace

std::string shortId(std::string_view id) {
    if (id.size() <= longId)
        return std::string(id);
    std::size_t head = shownEnd;
    while (head < id.size() && continuesSymbol(id[head]))
        ++head;
    std::size_t tail = id.size() - shownEnd;
    while (tail > head && continuesSymbol(id[tail]))
        --tail;
    return std::string(id.substr(0, head)) + "…" + std::string(id.substr(tail));
}

std::string rowTitle(const CausationGraph& graph, const ChainRow& row) {
    if (row.node < 0) {
        const auto& absent = absentCause(graph, row);
        return absent.event ? absent.event->type : "missing cause";
    }
    const auto& event = graph.node(row.node).event;
    auto title = event.type.empty() ? std::string("(no type)") : event.type;
    if (event.schemaVersion && *event.schemaVersion > 1)
        title += " v" + std::to_string(*event.schemaVersion);
    if (row.count() > 1)
        title += " ×" + std::to_string(row.count());
    return title;
}

std::string rowSubtitle(const CausationGraph& graph, const ChainRow& row) {
    if (row.node < 0) {
        const auto& absent = absentCause(graph, row);
        return absent.event ? "in another chain" : shortId(absent.id) + " is not stored";
    }
    const auto& node = graph.node(row.node);
    auto text = row.count() > 1 ? node.event.aggregate.type : shortId(node.event.aggregate.id);
    if (node.latency)
        text += std::string(text.empty() ? "" : " · ") + (*node.latency < std::chrono::microseconds::zero() ? "" : "+")
            + latencyText(*node.latency);
    return text;
}

} // namespace leftfold
