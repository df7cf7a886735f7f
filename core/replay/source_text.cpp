// SPDX-License-Identifier: Apache-2.0
#include "core/replay/source_text.h"
#include "core/model/json_text.h"
#include "core/model/utf8.h"
#include "core/replay/name_words.h"
#include <algorithm>
#include <cstdint>
#include <vector>

namespace leftfold {

namespace {

bool isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

void appendUnit(std::string& out, std::uint32_t unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (const int shift : {12, 8, 4, 0})
        out += digits[(unit >> shift) & 0xf];
}

/// As JSON writes it: beyond the first plane as a pair.
void appendEscape(std::string& out, std::uint32_t point) {
    if (point < 0x10000)
        return appendUnit(out, point);
    appendUnit(out, 0xd800 + ((point - 0x10000) >> 10));
    appendUnit(out, 0xdc00 + ((point - 0x10000) & 0x3ff));
}

std::uint32_t codePointOf(std::string_view sequence) {
    const auto first = static_cast<unsigned char>(sequence[0]);
    std::uint32_t point = sequence.size() == 1 ? first : first & (0xffU >> (sequence.size() + 1));
    for (const char c : sequence.substr(1))
        point = point << 6 | (static_cast<unsigned char>(c) & 0x3fU);
    return point;
}

/// Without what no language takes in a name: letters beyond ASCII.
std::vector<std::string> plainWords(std::string_view phrase) {
    auto words = wordsOf(phrase);
    for (auto& word : words)
        std::erase_if(word, [](char c) { return !isLetterOrDigit(c); });
    std::erase(words, std::string());
    words.erase(std::unique(words.begin(), words.end()), words.end()); // Order order.created
    return words;
}

/// No name begins with a digit, and none is empty.
std::string asName(std::string name) {
    return name.empty() || (name.front() >= '0' && name.front() <= '9') ? "n" + name : name;
}

std::string capitalised(std::string word) {
    if (word.front() >= 'a' && word.front() <= 'z')
        word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
}

} // namespace

std::string rawJson(const Value& value, std::string_view forbidden, bool doubleBackslashes) {
    const auto json = wellFormed(toJson(value, JsonStyle::Indented));
    std::string text;
    bool inString = false;
    for (std::size_t at = 0; at < json.size();) {
        const auto length = std::max<std::size_t>(1, sequenceLength(std::string_view(json).substr(at)));
        const auto letter = std::string_view(json).substr(at, json[at] == '\\' ? 2 : length);
        if (letter == "\"")
            inString = !inString;
        if (letter == "\\\"")
            appendEscape(text, '"');
        else if (static_cast<unsigned char>(letter[0]) >= 0x7f || (inString && forbidden.find(letter[0]) != std::string_view::npos))
            appendEscape(text, codePointOf(letter));
        else
            text += letter;
        at += letter.size();
    }
    if (doubleBackslashes)
        for (auto at = text.find('\\'); at != std::string::npos; at = text.find('\\', at + 2))
            text.insert(at, 1, '\\');
    return text;
}

std::string plainLine(std::string_view text) {
    constexpr std::string_view harmless = " .,:;/_-+#()[]=<>!";
    std::string line;
    for (const char c : text)
        line += isLetterOrDigit(c) || harmless.find(c) != std::string_view::npos ? c : (c == '\n' ? ' ' : '?');
    return line;
}

std::string snakeName(std::string_view phrase) {
    std::string name;
    for (const auto& word : plainWords(phrase))
        name += (name.empty() ? "" : "_") + word;
    return asName(std::move(name));
}

std::string pascalName(std::string_view phrase) {
    std::string name;
    for (auto& word : plainWords(phrase))
        name += capitalised(std::move(word));
    return name.empty() || (name.front() >= '0' && name.front() <= '9') ? "N" + name : name;
}

std::string camelName(std::string_view phrase) {
    std::string name;
    for (auto& word : plainWords(phrase))
        name += name.empty() ? std::move(word) : capitalised(std::move(word));
    return asName(std::move(name));
}

} // namespace leftfold
