// SPDX-License-Identifier: Apache-2.0
#include "core/model/markdown_text.h"
#include <algorithm>

namespace leftfold {

namespace {

void spaceLineBreaks(std::string& text) {
    std::replace_if(
        text.begin(), text.end(), [](char letter) { return letter == '\n' || letter == '\r' || letter == '\t'; }, ' ');
}

std::size_t longestRun(std::string_view text, char wanted) {
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char letter : text) {
        run = letter == wanted ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

std::string markdownCell(std::string_view text) {
    std::string shown;
    for (const char letter : text) {
        if (std::string_view("|\\`*_{}[]<>#").find(letter) != std::string_view::npos)
            shown += '\\';
        shown += letter;
    }
    spaceLineBreaks(shown);
    return shown;
}

std::string markdownCode(std::string text) {
    spaceLineBreaks(text);
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, 1, '\\'); // a bar ends a cell even within code
    const auto ticks = longestRun(text, '`');
    const std::string fence(ticks + 1, '`');
    const std::string gap = ticks > 0 ? " " : "";
    return fence + gap + text + gap + fence;
}

} // namespace leftfold
