// SPDX-License-Identifier: Apache-2.0
#include "core/model/svg_text.h"
#include "core/model/utf8.h"
#include <algorithm>

namespace leftfold {

namespace {

bool beginsLetter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

} // namespace

void appendSvgText(std::string& out, std::string_view text) {
    for (const char letter : wellFormed(text)) {
        if (letter == '&')
            out += "&amp;";
        else if (letter == '<')
            out += "&lt;";
        else if (letter == '>')
            out += "&gt;";
        else if (letter == '"')
            out += "&quot;";
        else
            out += static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F ? ' ' : letter;
    }
}

std::size_t letterCount(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), beginsLetter));
}

std::string firstLetters(const std::string& text, std::size_t most) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (beginsLetter(text[at]) && ++letters > most)
            return text.substr(0, at) + "…";
    return text;
}

} // namespace leftfold
