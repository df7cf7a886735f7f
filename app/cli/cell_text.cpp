// SPDX-License-Identifier: Apache-2.0
#include "app/cli/cell_text.h"
#include <algorithm>
#include <array>
#include <cstdio>

namespace leftfold::cli {

namespace {

/// A code point and the bytes that write it; bytes that are no UTF-8 come as U+FFFD, one by one.
struct Glyph {
    char32_t code = 0;
    std::string_view bytes;
    std::size_t taken = 0; ///< bytes of the text that it stands for
};

constexpr Glyph broken{0xFFFD, "\xEF\xBF\xBD", 1};

std::size_t lengthByLead(unsigned char lead) {
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2)
        return 0;
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
}

Glyph firstGlyph(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lengthByLead(lead);
    if (length == 1)
        return {lead, text.substr(0, 1), 1};
    if (length == 0 || length > text.size())
        return broken;
    char32_t code = lead & (0x7Fu >> length);
    for (std::size_t at = 1; at < length; ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0) != 0x80)
            return broken;
        code = (code << 6) | (byte & 0x3Fu);
    }
    return {code, text.substr(0, length), length};
}

template <typename Visit>
void forEachGlyph(std::string_view text, const Visit& visit) {
    while (!text.empty()) {
        const Glyph glyph = firstGlyph(text);
        text.remove_prefix(glyph.taken);
        if (!visit(glyph))
            return;
    }
}

bool inside(char32_t code, char32_t first, char32_t last) {
    return code >= first && code <= last;
}

/// Controls, and the marks that turn the direction of writing: text from a store must not act upon a terminal.
bool acts(char32_t code) {
    return code < 0x20 || inside(code, 0x7F, 0x9F) || inside(code, 0x200E, 0x200F) || inside(code, 0x2028, 0x202E)
        || inside(code, 0x2066, 0x2069);
}

int columnsOf(char32_t code) {
    if (inside(code, 0x300, 0x36F) || inside(code, 0x200B, 0x200D) || inside(code, 0xFE00, 0xFE0F))
        return 0;
    const bool wide = inside(code, 0x1100, 0x115F) || inside(code, 0x2E80, 0xA4CF) || inside(code, 0xAC00, 0xD7A3)
        || inside(code, 0xF900, 0xFAFF) || inside(code, 0xFE30, 0xFE6F) || inside(code, 0xFF00, 0xFF60) || inside(code, 0x1F300, 0x1FAFF)
        || inside(code, 0x20000, 0x3FFFD);
    return wide ? 2 : 1;
}

/// As many glyphs from the beginning as fit.
std::string beginning(std::string_view text, int width) {
    std::string out;
    int used = 0;
    forEachGlyph(text, [&](const Glyph& glyph) {
        used += columnsOf(glyph.code);
        if (used <= width)
            out += glyph.bytes;
        return used <= width;
    });
    return out;
}

/// As many glyphs from the end as fit.
std::string ending(std::string_view text, int width) {
    std::vector<Glyph> all;
    forEachGlyph(text, [&](const Glyph& glyph) { return all.push_back(glyph), true; });
    auto from = all.end();
    for (int used = 0; from != all.begin() && used + columnsOf(std::prev(from)->code) <= width; --from)
        used += columnsOf(std::prev(from)->code);
    std::string out;
    std::for_each(from, all.end(), [&](const Glyph& glyph) { out += glyph.bytes; });
    return out;
}

} // namespace

std::string thousands(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::ptrdiff_t sign = number < 0 ? 1 : 0;
    for (std::ptrdiff_t at = std::ssize(digits) - 3; at > sign; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return digits;
}

std::string timeCell(const std::optional<Instant>& instant) {
    if (!instant)
        return {};
    std::string text = formatInstant(*instant); // 2026-03-01T09:00:00.123456Z
    text.resize(text.size() - 4);
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text;
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    forEachGlyph(text, [&](const Glyph& glyph) {
        if (!acts(glyph.code)) {
            out += glyph.bytes;
            return true;
        }
        std::array<char, 8> escape{};
        std::snprintf(escape.data(), escape.size(), "\\u%04x", static_cast<unsigned>(glyph.code));
        out += escape.data();
        return true;
    });
    return out;
}

int displayWidth(std::string_view text) {
    int width = 0;
    forEachGlyph(text, [&](const Glyph& glyph) { return width += columnsOf(glyph.code), true; });
    return width;
}

std::string cutEnd(std::string_view text, int width) {
    std::string fitting = beginning(text, width);
    if (fitting.size() == text.size() || width < 1)
        return fitting;
    return beginning(text, width - 1) + "…";
}

std::string cutMiddle(std::string_view text, int width) {
    if (displayWidth(text) <= width)
        return std::string(text);
    const int front = (width - 1) * 2 / 3;
    return beginning(text, front) + "…" + ending(text, width - 1 - front);
}

std::string joined(const std::vector<std::string>& words, std::string_view with) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? std::string() : std::string(with)) + word;
    return text;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many) {
    return thousands(number) + ' ' + std::string(number == 1 ? one : many);
}

} // namespace leftfold::cli
