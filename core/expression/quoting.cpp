// SPDX-License-Identifier: Apache-2.0
#include "core/expression/quoting.h"
#include "core/expression/operand.h"
#include "core/model/json_text.h"
#include <charconv>

namespace leftfold {

namespace {

std::optional<unsigned> hexQuad(std::string_view text, std::size_t at) {
    unsigned value = 0;
    if (at + 4 > text.size())
        return std::nullopt;
    const auto [end, fault] = std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
    return fault == std::errc{} && end == text.data() + at + 4 ? std::optional(value) : std::nullopt;
}

/// The code point of `\uXXXX` whose digits begin at `at`, with its second half where it is a pair; moves `at` behind it.
std::optional<unsigned> unicodeEscape(std::string_view text, std::size_t& at) {
    const auto first = hexQuad(text, at);
    if (!first)
        return std::nullopt;
    at += 4;
    if (*first < 0xD800 || *first > 0xDFFF)
        return first;
    const auto second = text.substr(at, 2) == "\\u" ? hexQuad(text, at + 2) : std::nullopt;
    if (*first > 0xDBFF || !second || *second < 0xDC00 || *second > 0xDFFF)
        return std::nullopt;
    at += 6;
    return 0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00);
}

constexpr std::string_view shortEscapes = "bfnrt";
constexpr std::string_view shortMeanings = "\b\f\n\r\t";

bool isLetterOrDigit(char symbol) {
    return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z') || (symbol >= '0' && symbol <= '9');
}

std::size_t sequenceLength(unsigned char lead) {
    return lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

bool isSequence(std::string_view text, std::size_t at, std::size_t length) {
    if (length == 0 || at + length > text.size())
        return false;
    for (std::size_t next = at + 1; next < at + length; ++next)
        if ((static_cast<unsigned char>(text[next]) & 0xC0) != 0x80)
            return false;
    const auto lead = static_cast<unsigned char>(text[at]);
    const auto second = length > 1 ? static_cast<unsigned char>(text[at + 1]) : 0U;
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return !overlong && !beyond;
}

} // namespace

std::string quotedText(std::string_view text) {
    std::string quoted;
    appendJsonString(quoted, text);
    return quoted;
}

std::optional<std::string> unquotedText(std::string_view inner, std::size_t* badEscape) {
    std::string text;
    for (std::size_t at = 0; at < inner.size();) {
        if (inner[at] != '\\') {
            text += inner[at++];
            continue;
        }
        *badEscape = at++;
        const char symbol = at < inner.size() ? inner[at++] : 'x';
        const auto known = shortEscapes.find(symbol);
        if (symbol == 'u') {
            const auto codePoint = unicodeEscape(inner, at);
            if (!codePoint)
                return std::nullopt;
            appendCodePoint(text, *codePoint);
        } else if (known != std::string_view::npos) {
            text += shortMeanings[known];
        } else if (isLetterOrDigit(symbol)) {
            return std::nullopt;
        } else {
            text += symbol;
        }
    }
    return text;
}

bool isPlainName(std::string_view name) {
    for (const char symbol : name)
        if (!isLetterOrDigit(symbol) && symbol != '_' && symbol != '-' && symbol != '$' && symbol != '@'
            && static_cast<unsigned char>(symbol) < 0x80)
            return false;
    return !name.empty();
}

bool isPlainValue(std::string_view text) {
    const auto head = text.substr(0, text.find_first_of(".["));
    if (head.size() < text.size() && pathRootOf(head)) // behind a relation it would be a path
        return false;
    if (text.empty() || text == "true" || text == "false" || text == "null" || isJsonNumber(text))
        return false;
    for (const char symbol : text)
        if (static_cast<unsigned char>(symbol) <= 0x20 || symbol == 0x7F
            || std::string_view("\"\\()").find(symbol) != std::string_view::npos)
            return false;
    return std::string_view("=<>~!:").find(text.front()) == std::string_view::npos;
}

void appendCodePoint(std::string& out, unsigned codePoint) {
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        out += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        out += static_cast<char>(0xC0 | (codePoint >> 6));
        tail(0);
    } else if (codePoint < 0x10000) {
        out += static_cast<char>(0xE0 | (codePoint >> 12));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0 | (codePoint >> 18));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::size_t validUtf8Prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto length = sequenceLength(static_cast<unsigned char>(text[at]));
        if (!isSequence(text, at, length))
            return at;
        at += length;
    }
    return at;
}

} // namespace leftfold
