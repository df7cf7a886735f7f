// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "core/model/utf8.h"
#include <array>
#include <cstdio>

namespace leftfold {

namespace {

/// Graphviz reads HTML's names of characters in a label, and refuses bytes that are no UTF-8.
void appendQuoted(std::string& out, std::string_view text) {
    for (const char letter : wellFormed(text)) {
        if (letter == '"' || letter == '\\')
            out += '\\';
        if (letter == '&')
            out += "&amp;";
        else
            out += static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F ? ' ' : letter;
    }
}

std::string name(int row) {
    return "n" + std::to_string(row);
}

void appendBox(std::string& out, const ChainPicture& picture, int index) {
    const auto& row = picture.rows[static_cast<std::size_t>(index)];
    out += "  " + name(index) + " [label=\"";
    appendQuoted(out, rowTitle(picture.graph, row));
    out += "\\n";
    appendQuoted(out, rowSubtitle(picture.graph, row));
    std::array<char, 64> look{};
    if (row.node < 0)
        std::snprintf(look.data(), look.size(), "\", style=\"rounded,dashed\", color=\"#8a5e00\"];\n");
    else
        std::snprintf(look.data(), look.size(), "\", color=\"#%06x\"];\n",
            typeColorRgb(typeColorIndex(picture.graph.node(row.node).event.aggregate.type), Shade::Light));
    out += look.data();
}

} // namespace

std::string chainDot(const ChainPicture& picture) {
    std::string out = "digraph \"";
    appendQuoted(out, picture.title);
    out += "\" {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"Inter,sans-serif\", fontsize=10];\n";
    const auto places = rowOfNode(picture.graph, picture.rows);
    for (int index = 0; index < static_cast<int>(picture.rows.size()); ++index)
        appendBox(out, picture, index);
    for (int index = 0; index < static_cast<int>(picture.rows.size()); ++index) {
        const auto& row = picture.rows[static_cast<std::size_t>(index)];
        if (row.parent >= 0)
            out += "  " + name(row.parent) + " -> " + name(index) + ";\n";
        const int closes = row.node < 0 ? -1 : picture.graph.node(row.node).closes;
        if (closes >= 0 && places[static_cast<std::size_t>(closes)] >= 0)
            out += "  " + name(places[static_cast<std::size_t>(closes)]) + " -> " + name(index)
                + " [style=dashed, constraint=false, label=\"cycle\"];\n";
    }
    return out + "}\n";
}

} // namespace leftfold
