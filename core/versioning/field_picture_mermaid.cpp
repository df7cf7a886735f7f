// SPDX-License-Identifier: Apache-2.0
#include "core/model/mermaid_text.h"
#include "core/versioning/field_picture_export.h"
#include <algorithm>

namespace leftfold {

namespace {

/// A label may not be empty: a field without a name is one all the same.
std::string label(std::string_view text) {
    std::string out;
    appendMermaidText(out, text.empty() ? "\"\"" : text);
    return out;
}

std::string boxName(PictureSide side, std::size_t at) {
    return (side == PictureSide::Old ? "o" : "n") + std::to_string(at);
}

std::string_view classOf(const PictureField& field) {
    if (field.heading)
        return "event";
    if (field.lost)
        return "lost";
    return field.added ? "added" : "field";
}

void appendSide(std::string& out, PictureSide side, const std::vector<PictureField>& fields) {
    if (fields.empty()) // Mermaid takes no empty group
        return;
    out += side == PictureSide::Old ? "  subgraph before[\"before\"]\n" : "  subgraph after[\"after\"]\n";
    for (std::size_t at = 0; at < fields.size(); ++at) {
        const auto& field = fields[at];
        out += "    " + boxName(side, at) + "[\"" + label(field.name) + (field.kind.empty() ? "" : "<br/>" + label(field.kind))
            + "\"]:::" + std::string(classOf(field)) + '\n';
    }
    out += "  end\n";
}

void appendLine(std::string& out, const FieldPicture& picture, std::size_t index) {
    const auto& line = picture.lines[index];
    const auto nowhere = (line.from ? "lost" : "added") + std::to_string(index);
    const auto from = line.from ? boxName(PictureSide::Old, *line.from) : nowhere;
    const auto to = line.to ? boxName(PictureSide::New, *line.to) : nowhere;
    if (!line.to)
        out += "  " + nowhere + "[\"" + label(lossText(picture.before[*line.from])) + "\"]:::lost\n";
    else if (!line.from)
        out += "  " + nowhere + "([\"" + label(line.label) + "\"]):::added\n";
    const bool said = line.from && line.to && !line.label.empty();
    out += "  " + from + (line.to && line.from ? " -->" : " -.->") + (said ? "|\"" + label(line.label) + "\"| " : " ") + to + '\n';
}

} // namespace

std::string fieldPictureMermaid(const FieldPicture& picture, std::string_view title) {
    std::string out = "flowchart LR\n  accTitle: " + label(title) + '\n';
    appendSide(out, PictureSide::Old, picture.before);
    appendSide(out, PictureSide::New, picture.after);
    for (std::size_t at = 0; at < picture.lines.size(); ++at)
        appendLine(out, picture, at);
    if (std::any_of(picture.after.begin(), picture.after.end(), [](const PictureField& field) { return field.heading; }))
        out += "  classDef event fill:none,stroke:none,color:#1b1f24,font-weight:bold\n";
    return out
        + "  classDef field fill:#ffffff,stroke:#97a3b2,color:#1b1f24\n"
          "  classDef added fill:#e5f6ec,stroke:#187a47,color:#187a47\n"
          "  classDef lost fill:#fcebea,stroke:#c0392f,color:#c0392f\n";
}

} // namespace leftfold
