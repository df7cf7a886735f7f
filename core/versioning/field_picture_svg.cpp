// SPDX-License-Identifier: Apache-2.0
#include "core/model/svg_text.h"
#include "core/versioning/field_picture_export.h"
#include <array>
#include <cstdio>

namespace leftfold {

namespace {

constexpr double margin = 16;
constexpr double boxWidth = 280;
constexpr double boxHeight = 32;
constexpr double pitch = 40;
constexpr double gap = 240;
constexpr double head = 30;
constexpr int branchColor = 3; ///< of the ten: what splits and joins is neither moved nor changed
constexpr std::size_t mostName = 36; ///< letters of name and kind that fit into a box

struct Ground {
    const char* window;
    const char* box;
    const char* text;
    const char* faint;
    const char* line;
    const char* kept;
    const char* moved;
    const char* changed;
    const char* added;
    const char* addedBox;
    const char* removed;
};

Ground groundOf(Shade shade) {
    if (shade == Shade::Dark)
        return {"#14171b", "#1a1e23", "#e3e7ed", "#9fabb9", "#2b313a", "#677384", "#6ea1ff", "#f0c65e", "#63d297", "#16321f", "#ff8f88"};
    return {"#f4f6f8", "#ffffff", "#1b1f24", "#566272", "#e3e7ec", "#97a3b2", "#2f6bed", "#8a5e00", "#187a47", "#e5f6ec", "#c0392f"};
}

class SvgWriter {
public:
    SvgWriter(const FieldPicture& picture, Shade shade)
        : m_picture(picture)
        , m_shade(shade)
        , m_ground(groundOf(shade)) { }

    std::string write(std::string_view title) {
        format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" font-family=\"Inter, sans-serif\">\n<title>",
            2 * (margin + boxWidth) + gap, 2 * margin + head + m_picture.rows * pitch);
        appendSvgText(m_out, title);
        m_out += "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"" + std::string(m_ground.window) + "\"/>\n";
        words({margin, margin + 12}, m_ground.text, 13, "start", title);
        for (const auto& line : m_picture.lines)
            path(line);
        for (const auto& line : m_picture.lines)
            label(line);
        for (const auto& field : m_picture.before)
            box(field, margin);
        for (const auto& field : m_picture.after)
            box(field, margin + boxWidth + gap);
        return m_out + "</svg>\n";
    }

private:
    struct Place {
        double x = 0;
        double y = 0;
    };

    template <typename... Values>
    void format(const char* pattern, Values... values) {
        std::array<char, 512> text{};
        std::snprintf(text.data(), text.size(), pattern, values...);
        m_out += text.data();
    }

    static double topOf(const PictureField& field) { return margin + head + field.y * pitch; }
    double middleOf(const PictureLine& line, PictureSide side) const {
        return topOf(side == PictureSide::Old ? m_picture.before[*line.from] : m_picture.after[*line.to]) + boxHeight / 2;
    }

    std::string colorOf(FieldFate fate) const {
        switch (fate) {
        case FieldFate::Kept:
            return m_ground.kept;
        case FieldFate::Changed:
            return m_ground.changed;
        case FieldFate::Joined:
        case FieldFate::Split: {
            std::array<char, 8> color{};
            std::snprintf(color.data(), color.size(), "#%06x", typeColorRgb(branchColor, m_shade));
            return color.data();
        }
        default:
            return m_ground.moved;
        }
    }

    void words(Place at, const char* color, double size, const char* anchor, std::string_view text) {
        format("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" fill=\"%s\" text-anchor=\"%s\">", at.x, at.y, size, color, anchor);
        appendSvgText(m_out, text);
        m_out += "</text>\n";
    }

    void path(const PictureLine& line) {
        if (!line.from || !line.to)
            return;
        const double left = margin + boxWidth;
        const double from = middleOf(line, PictureSide::Old);
        const double to = middleOf(line, PictureSide::New);
        format("<path d=\"M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>\n", left, from,
            left + gap / 2, from, left + gap / 2, to, left + gap, to, colorOf(line.fate).c_str());
    }

    void label(const PictureLine& line) {
        const double left = margin + boxWidth;
        if (!line.to)
            return words({left + 12, middleOf(line, PictureSide::Old) + 4}, m_ground.removed, 10.5, "start",
                "✕ " + lossText(m_picture.before[*line.from]));
        const auto text = firstLetters(line.label, mostName);
        if (!line.from)
            return words({left + gap - 8, middleOf(line, PictureSide::New) + 4}, m_ground.added, 10.5, "end", text);
        if (!line.labelShown || text.empty())
            return;
        const auto point = curvePoint(line.labelAt);
        const double from = middleOf(line, PictureSide::Old);
        const double y = from + (middleOf(line, PictureSide::New) - from) * point.y - 5;
        words({left + gap * point.x, y}, m_ground.faint, 10.5, "middle", text);
    }

    void box(const PictureField& field, double x) {
        const double y = topOf(field);
        if (field.heading)
            return words({x, y + 20}, m_ground.text, 12.5, "start", firstLetters(field.name, mostName));
        format("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"6\" fill=\"%s\" stroke=\"%s\"/>\n", x, y, boxWidth,
            boxHeight,
            field.added            ? m_ground.addedBox
                : field.folded > 0 ? m_ground.window
                                   : m_ground.box,
            m_ground.line);
        const auto kind = firstLetters(field.kind, mostName / 2);
        const auto room = mostName - letterCount(kind);
        m_out += "<g font-family=\"JetBrains Mono, monospace\">";
        words({x + 12, y + 20}, field.folded > 0 ? m_ground.faint : m_ground.text, 12, "start", firstLetters(field.name, room));
        m_out += "</g>";
        words({x + boxWidth - 10, y + 20}, m_ground.faint, 11, "end", kind);
    }

    const FieldPicture& m_picture;
    Shade m_shade;
    Ground m_ground;
    std::string m_out;
};

} // namespace

std::string fieldPictureSvg(const FieldPicture& picture, std::string_view title, Shade shade) {
    return SvgWriter(picture, shade).write(title);
}

} // namespace leftfold
