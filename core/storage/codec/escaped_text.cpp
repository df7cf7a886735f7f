// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/escaped_text.h"
#include <charconv>

namespace leftfold {

namespace {

constexpr std::string_view lineSeparator = "\xE2\x80\xA8"; // U+2028
constexpr std::string_view paragraphSeparator = "\xE2\x80\xA9"; // U+2029

bool isHighSurrogate(std::uint32_t code) {
    return code >= 0xD800 && code < 0xDC00;
}

bool isLowSurrogate(std::uint32_t code) {
    return code >= 0xDC00 && code < 0xE000;
}

/// Reads escapes from the left; the backslash is taken already.
class EscapeReader {
public:
    explicit EscapeReader(std::string_view& rest)
        : m_rest(rest) { }

    bool appendTo(std::string& out) {
        if (m_rest.empty())
            return false;
        const char symbol = m_rest[0];
        m_rest.remove_prefix(1);
        if (symbol == 'u')
            return unicode(out);
        if (symbol == 'x')
            return hexadecimal(out);
        if (symbol == '\r' || symbol == '\n' || symbol == '\xE2')
            return lineEnd(symbol);
        static constexpr std::string_view letters = "bfnrtv0";
        static constexpr std::string_view meanings("\b\f\n\r\t\v\0", 7);
        const auto known = letters.find(symbol);
        const bool digit = symbol >= '1' && symbol <= '9';
        if (!digit)
            out += known == std::string_view::npos ? symbol : meanings[known];
        return !digit;
    }

private:
    /// So many hexadecimal digits; nothing where there are fewer.
    std::optional<std::uint32_t> number(std::size_t digits) {
        std::uint32_t code = 0;
        if (m_rest.size() < digits || std::from_chars(m_rest.data(), m_rest.data() + digits, code, 16).ptr != m_rest.data() + digits)
            return std::nullopt;
        m_rest.remove_prefix(digits);
        return code;
    }

    bool hexadecimal(std::string& out) {
        const auto code = number(2);
        if (code)
            appendUtf8(out, *code);
        return code.has_value();
    }

    bool unicode(std::string& out) {
        auto code = number(4);
        if (!code)
            return false;
        if (isHighSurrogate(*code) && m_rest.starts_with("\\u")) {
            const auto before = m_rest;
            m_rest.remove_prefix(2);
            const auto low = number(4);
            if (low && isLowSurrogate(*low))
                code = 0x10000 + ((*code - 0xD800) << 10U) + (*low - 0xDC00);
            else
                m_rest = before;
        }
        appendUtf8(out, *code);
        return true;
    }

    /// JSON5 lets a text go on in the next line.
    bool lineEnd(char symbol) {
        if (symbol == '\r' && m_rest.starts_with('\n'))
            m_rest.remove_prefix(1);
        if (symbol != '\xE2')
            return true;
        const bool known = m_rest.starts_with(lineSeparator.substr(1)) || m_rest.starts_with(paragraphSeparator.substr(1));
        m_rest.remove_prefix(known ? 2 : 0);
        return known;
    }

    std::string_view& m_rest;
};

} // namespace

void appendUtf8(std::string& text, std::uint32_t codePoint) {
    const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
    if (isHighSurrogate(codePoint) || isLowSurrogate(codePoint) || codePoint > 0x10FFFF)
        codePoint = 0xFFFD;
    if (codePoint < 0x80)
        return add(codePoint);
    if (codePoint < 0x800) {
        add(0xC0U | codePoint >> 6U);
    } else if (codePoint < 0x10000) {
        add(0xE0U | codePoint >> 12U);
        add(0x80U | (codePoint >> 6U & 0x3FU));
    } else {
        add(0xF0U | codePoint >> 18U);
        add(0x80U | (codePoint >> 12U & 0x3FU));
        add(0x80U | (codePoint >> 6U & 0x3FU));
    }
    add(0x80U | (codePoint & 0x3FU));
}

std::optional<std::string> unescapedText(std::string_view escaped) {
    std::string plain;
    while (!escaped.empty()) {
        const auto end = std::min(escaped.find('\\'), escaped.size());
        plain.append(escaped.substr(0, end));
        escaped.remove_prefix(end);
        if (escaped.empty())
            break;
        escaped.remove_prefix(1);
        if (!EscapeReader(escaped).appendTo(plain))
            return std::nullopt;
    }
    return plain;
}

} // namespace leftfold
