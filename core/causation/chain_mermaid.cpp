// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "core/model/mermaid_text.h"
#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace leftfold {

namespace {

/// Mermaid refuses so many unless it is told otherwise, and a diagram may not tell it.
constexpr std::ptrdiff_t mostLines = 500;

std::string name(std::size_t row) {
    return "n" + std::to_string(row);
}

void appendBox(std::string& out, const ChainPicture& picture, std::size_t index) {
    const auto& row = picture.rows[index];
    out += "  " + name(index) + "[\"";
    appendMermaidText(out, rowTitle(picture.graph, row));
    out += "<br/>";
    appendMermaidText(out, rowSubtitle(picture.graph, row));
    out += "\"]";
    out += row.node < 0 ? ":::absent" : ":::t" + std::to_string(typeColorIndex(picture.graph.node(row.node).event.aggregate.type));
    out += '\n';
}

void appendLines(std::string& out, const ChainPicture& picture) {
    const auto places = rowOfNode(picture.graph, picture.rows);
    for (std::size_t index = 0; index < picture.rows.size(); ++index) {
        const auto& row = picture.rows[index];
        if (row.parent >= 0)
            out += "  " + name(static_cast<std::size_t>(row.parent))
                + (picture.rows[static_cast<std::size_t>(row.parent)].node < 0 ? " -.-> " : " --> ") + name(index) + "\n";
        const int closes = row.node < 0 ? -1 : picture.graph.node(row.node).closes;
        if (closes >= 0 && places[static_cast<std::size_t>(closes)] >= 0)
            out += "  " + name(static_cast<std::size_t>(places[static_cast<std::size_t>(closes)])) + " -. cycle .-> " + name(index) + "\n";
    }
}

void appendClasses(std::string& out) {
    std::array<char, 64> line{};
    for (int index = 0; index < typeColorCount; ++index) {
        std::snprintf(
            line.data(), line.size(), "  classDef t%d fill:#ffffff,stroke:#%06x,color:#1b1f24\n", index, typeColorRgb(index, Shade::Light));
        out += line.data();
    }
    out += "  classDef absent fill:#fff5d9,stroke:#8a5e00,color:#8a5e00,stroke-dasharray:4 3\n";
}

} // namespace

std::string chainMermaid(const ChainPicture& picture) {
    std::string out;
    const auto lines = std::count_if(picture.rows.begin(), picture.rows.end(), [](const ChainRow& row) { return row.parent >= 0; });
    if (lines >= mostLines)
        out += "%% " + std::to_string(lines) + " lines: Mermaid draws more than " + std::to_string(mostLines)
            + " only where its maxEdges (and maxTextSize) are raised\n";
    out += "flowchart LR\n";
    for (std::size_t row = 0; row < picture.rows.size(); ++row)
        appendBox(out, picture, row);
    appendLines(out, picture);
    appendClasses(out);
    return out;
}

} // namespace leftfold
