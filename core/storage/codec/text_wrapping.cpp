// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/text_wrapping.h"
#include "core/model/json_text.h"
#include "core/storage/codec/escaped_text.h"

namespace leftfold {

namespace {

constexpr std::string_view whitespace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(whitespace), text.size());
    return text.substr(first, text.find_last_not_of(whitespace) + 1 - first);
}

/// The six bits that a letter of Base64 stands for; 64 for what is none.
constexpr std::array<unsigned char, 256> sixBits = [] {
    std::array<unsigned char, 256> bits{};
    bits.fill(64);
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (std::size_t at = 0; at < letters.size(); ++at)
        bits[static_cast<unsigned char>(letters[at])] = static_cast<unsigned char>(at);
    bits['-'] = 62;
    bits['_'] = 63;
    return bits;
}();

int hexValue(char symbol) {
    if (symbol >= '0' && symbol <= '9')
        return symbol - '0';
    const char lower = static_cast<char>(symbol | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

std::optional<std::string> fromJsonString(std::string_view text) {
    text = trimmed(text);
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return std::nullopt;
    text = text.substr(1, text.size() - 2);
    for (auto at = text.find_first_of("\"\\"); at != std::string_view::npos; at = text.find_first_of("\"\\", at + 2))
        if (text[at] == '"')
            return std::nullopt;
    return unescapedText(text);
}

std::optional<std::string> fromBase64(std::string_view text) {
    text = trimmed(text);
    while (text.ends_with('='))
        text.remove_suffix(1);
    if (text.empty())
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3 + 3);
    unsigned bits = 0;
    unsigned waiting = 0; // bits that are not written yet
    std::size_t letters = 0;
    for (const char symbol : text) {
        const unsigned value = sixBits[static_cast<unsigned char>(symbol)];
        if (symbol == '\n' || symbol == '\r')
            continue;
        if (value > 63)
            return std::nullopt;
        ++letters;
        bits = (bits << 6U | value) & 0xFFFFU;
        waiting += 6;
        if (waiting >= 8)
            bytes += static_cast<char>(bits >> (waiting -= 8) & 0xFFU);
    }
    return letters % 4 == 1 ? std::nullopt : std::optional(std::move(bytes));
}

std::optional<std::string> fromHexadecimal(std::string_view text) {
    text = trimmed(text);
    if (!text.starts_with("\\x") || text.size() % 2 != 0)
        return std::nullopt;
    std::string bytes;
    for (std::size_t at = 2; at < text.size(); at += 2) {
        const int high = hexValue(text[at]);
        const int low = hexValue(text[at + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high << 4 | low);
    }
    return bytes;
}

std::optional<std::string> fromAddedSlashes(std::string_view text) {
    const bool mayBegin = text.starts_with("O:") || text.starts_with("a:");
    if (!mayBegin || text.find("\\\"") == std::string_view::npos)
        return std::nullopt;
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool slash = text[at] == '\\' && at + 1 < text.size();
        at += slash ? 1 : 0;
        plain += slash && text[at] == '0' ? '\0' : text[at];
    }
    return plain;
}

} // namespace leftfold
