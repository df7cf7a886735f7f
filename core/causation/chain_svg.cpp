// SPDX-License-Identifier: Apache-2.0
#include "core/causation/chain_export.h"
#include "core/causation/layered_layout.h"
#include "core/model/svg_text.h"
#include <array>
#include <cstdio>

namespace leftfold {

namespace {

constexpr double margin = 16;
constexpr std::size_t mostTitle = 24; ///< letters that fit into a box
constexpr std::size_t mostSubtitle = 30;

struct Ground {
    const char* window;
    const char* box;
    const char* text;
    const char* faint;
    const char* line;
    const char* absent;
    const char* absentBox;
};

Ground groundOf(Shade shade) {
    if (shade == Shade::Dark)
        return {"#14171b", "#1a1e23", "#e3e7ed", "#9fabb9", "#677384", "#f0c65e", "#352b10"};
    return {"#f4f6f8", "#ffffff", "#1b1f24", "#566272", "#97a3b2", "#8a5e00", "#fff5d9"};
}

class SvgWriter {
public:
    SvgWriter(const ChainPicture& picture, Shade shade)
        : m_picture(picture)
        , m_layout(layeredLayout(picture.rows))
        , m_shade(shade)
        , m_ground(groundOf(shade)) { }

    std::string write() {
        format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" font-family=\"Inter, sans-serif\">\n<title>",
            m_layout.width + 2 * margin, m_layout.height + 2 * margin);
        appendSvgText(m_out, m_picture.title);
        m_out += "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"" + std::string(m_ground.window) + "\"/>\n";
        const auto places = rowOfNode(m_picture.graph, m_picture.rows);
        for (std::size_t row = 0; row < m_picture.rows.size(); ++row)
            lines(row, places);
        for (std::size_t row = 0; row < m_picture.rows.size(); ++row)
            box(row);
        return m_out + "</svg>\n";
    }

private:
    template <typename... Values>
    void format(const char* pattern, Values... values) {
        std::array<char, 512> text{};
        std::snprintf(text.data(), text.size(), pattern, values...);
        m_out += text.data();
    }

    const ChainNode* node(std::size_t row) const {
        const int index = m_picture.rows[row].node;
        return index < 0 ? nullptr : &m_picture.graph.node(index);
    }

    void lines(std::size_t row, const std::vector<int>& places) {
        const int parent = m_picture.rows[row].parent;
        if (parent >= 0)
            line(static_cast<std::size_t>(parent), row, node(static_cast<std::size_t>(parent)) ? "" : " stroke-dasharray=\"4 3\"");
        const auto* here = node(row);
        if (here && here->closes >= 0 && places[static_cast<std::size_t>(here->closes)] >= 0)
            line(static_cast<std::size_t>(places[static_cast<std::size_t>(here->closes)]), row, " stroke-dasharray=\"2 3\"");
    }

    void line(std::size_t from, std::size_t to, const char* dash) {
        const auto& measures = m_layout.measures;
        const double x1 = m_layout.boxes[from].x + measures.boxWidth + margin;
        const double y1 = m_layout.boxes[from].y + measures.boxHeight / 2 + margin;
        const double x2 = m_layout.boxes[to].x + margin;
        const double y2 = m_layout.boxes[to].y + measures.boxHeight / 2 + margin;
        const double bend = measures.columnGap * 0.6;
        format("<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"%s\"%s/>\n", x1, y1, x1 + bend, y1, x2 - bend,
            y2, x2, y2, m_ground.line, dash);
    }

    void box(std::size_t row) {
        const auto& measures = m_layout.measures;
        const double x = m_layout.boxes[row].x + margin;
        const double y = m_layout.boxes[row].y + margin;
        const auto* event = node(row);
        std::array<char, 8> color{};
        std::snprintf(color.data(), color.size(), "#%06x", event ? typeColorRgb(typeColorIndex(event->event.aggregate.type), m_shade) : 0U);
        format("<g><rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"5\" fill=\"%s\" stroke=\"%s\"%s/>", x, y,
            measures.boxWidth, measures.boxHeight, event ? m_ground.box : m_ground.absentBox, event ? color.data() : m_ground.absent,
            event ? "" : " stroke-dasharray=\"4 3\"");
        if (event)
            format("<rect x=\"%.1f\" y=\"%.1f\" width=\"4\" height=\"%.0f\" fill=\"%s\"/>", x, y, measures.boxHeight, color.data());
        words(row, x + 12, y, event ? m_ground.text : m_ground.absent);
    }

    void words(std::size_t row, double x, double y, const char* color) {
        const auto& shown = m_picture.rows[row];
        format("<text x=\"%.1f\" y=\"%.1f\" font-size=\"11.5\" fill=\"%s\">", x, y + 14.5, color);
        appendSvgText(m_out, firstLetters(rowTitle(m_picture.graph, shown), mostTitle));
        format("</text><text x=\"%.1f\" y=\"%.1f\" font-size=\"9.5\" fill=\"%s\">", x, y + 27.5, m_ground.faint);
        appendSvgText(m_out, firstLetters(rowSubtitle(m_picture.graph, shown), mostSubtitle));
        m_out += "</text></g>\n";
    }

    const ChainPicture& m_picture;
    LayeredLayout m_layout;
    Shade m_shade;
    Ground m_ground;
    std::string m_out;
};

} // namespace

std::string chainSvg(const ChainPicture& picture, Shade shade) {
    return SvgWriter(picture, shade).write();
}

} // namespace leftfold
