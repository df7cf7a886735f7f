// SPDX-License-Identifier: Apache-2.0
#include "core/replay/text_template.h"
#include <algorithm>

namespace leftfold {

namespace {

const std::string* wordOf(std::string_view name, const TemplateWords& words) {
    const auto found = std::find_if(words.begin(), words.end(), [name](const auto& word) { return word.first == name; });
    return found == words.end() ? nullptr : &found->second;
}

/// `{{#error}}` alone on its line: '#' and "error"; else a zero.
std::pair<char, std::string_view> markOf(std::string_view line) {
    if (line.size() < 6 || !line.starts_with("{{") || !line.ends_with("}}"))
        return {};
    const auto inner = line.substr(2, line.size() - 4);
    return std::string_view("#^/").find(inner.front()) == std::string_view::npos ? std::pair<char, std::string_view>()
                                                                                 : std::pair(inner.front(), inner.substr(1));
}

void appendLine(std::string& out, std::string_view line, const TemplateWords& words) {
    for (auto open = line.find("{{"); open != std::string_view::npos; open = line.find("{{")) {
        const auto close = line.find("}}", open);
        if (close == std::string_view::npos)
            break;
        const auto* word = wordOf(line.substr(open + 2, close - open - 2), words);
        out += line.substr(0, open);
        out += word ? std::string_view(*word) : line.substr(open, close + 2 - open);
        line.remove_prefix(close + 2);
    }
    out += line;
}

} // namespace

std::string filledTemplate(std::string_view text, const TemplateWords& words) {
    std::string out;
    bool shown = true; // sections do not nest
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const auto [kind, name] = markOf(line); kind != '\0') {
            const auto* word = wordOf(name, words);
            const bool filled = word && !word->empty();
            shown = kind == '/' || filled == (kind == '#');
            continue;
        }
        if (!shown)
            continue;
        appendLine(out, line, words);
        out += '\n';
    }
    return out;
}

} // namespace leftfold
