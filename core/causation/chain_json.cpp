// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_json.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

void addText(std::string& out, std::string_view name, std::string_view text) {
    out += name;
    if (text.empty())
        out += "null";
    else
        appendJsonString(out, text);
}

void addNode(std::string& out, const ChainNode& node) {
    const auto& event = node.event;
    addText(out, "{\"event_id\": ", event.id.text);
    addText(out, ", \"event_type\": ", event.type);
    addText(out, ", \"aggregate_type\": ", event.aggregate.type);
    addText(out, ", \"aggregate_id\": ", event.aggregate.id);
    addText(out, ", \"parent\": ", event.causation.text);
    addText(out, ", \"link\": ", linkName(node.link));
    out += ", \"depth\": " + std::to_string(node.depth);
    addText(out, ", \"occurred_at\": ", event.occurredAt ? formatInstant(*event.occurredAt) : std::string());
    out += ", \"latency_us\": " + (node.latency ? std::to_string(node.latency->count()) : "null");
    out += ", \"position\": " + (event.position ? std::to_string(event.position->value) : "null");
    out += ", \"aggregate_version\": " + (event.version ? std::to_string(event.version->value) : "null") + "}";
}

int missingCauses(const CausationGraph& graph) {
    int missing = 0;
    for (const auto& absent : graph.absentCauses())
        missing += absent.event ? 0 : 1;
    return missing;
}

} // namespace

std::string chainJson(const CorrelationId& correlation, const CausationGraph& graph) {
    std::string out;
    addText(out, "{\n  \"correlation_id\": ", correlation.text);
    out += ",\n  \"events\": " + std::to_string(graph.size());
    out += ",\n  \"roots\": " + std::to_string(graph.count(Link::Root));
    out += ",\n  \"missing\": " + std::to_string(missingCauses(graph));
    out += ",\n  \"cycles\": " + std::to_string(graph.cycles().size());
    out += ",\n  \"depth\": " + std::to_string(graph.depth());
    out += ",\n  \"nodes\": [";
    for (int node = 0; node < graph.size(); ++node) {
        out += node == 0 ? "\n    " : ",\n    ";
        addNode(out, graph.node(node));
    }
    out += graph.size() == 0 ? "],\n  \"critical_path\": [" : "\n  ],\n  \"critical_path\": [";
    const char* before = "";
    for (const int node : graph.criticalPath()) {
        addText(out, before, graph.node(node).event.id.text);
        before = ", ";
    }
    return out + "]\n}\n";
}

std::string chainJsonLines(const CausationGraph& graph) {
    std::string out;
    for (const auto& node : graph.nodes()) {
        addNode(out, node);
        out += '\n';
    }
    return out;
}

} // namespace leftfold
