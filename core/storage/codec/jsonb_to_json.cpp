// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/jsonb_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"
#include "core/storage/codec/escaped_text.h"
#include <algorithm>

namespace leftfold {

namespace {

/// SQLite's element types (https://sqlite.org/jsonb.html).
enum class Element : unsigned { Null, True, False, Int, Int5, Float, Float5, Text, TextJ, Text5, TextRaw, Array, Object };

/// What may be read of bytes that are readable text too: only objects, with names as keys.
enum class Keys { Any, AnyInObject, Names };

class JsonbReading {
public:
    JsonbReading(std::string_view bytes, Keys keys)
        : m_in(bytes)
        , m_keys(keys) { }

    std::optional<std::string> read() {
        const unsigned root = m_in.peek() & 15U;
        const bool object = root == static_cast<unsigned>(Element::Object);
        if (m_in.atEnd() || (!object && (m_keys != Keys::Any || root != static_cast<unsigned>(Element::Array))))
            return std::nullopt;
        element(1);
        return m_in.done() ? std::optional(std::move(m_out)) : std::nullopt;
    }

private:
    struct Head {
        Element type = Element::Null;
        std::uint64_t size = 0;
    };

    Head head() {
        const unsigned first = m_in.byte();
        const unsigned size = first >> 4U;
        if ((first & 15U) > static_cast<unsigned>(Element::Object))
            m_in.fail();
        return {static_cast<Element>(first & 15U), size < 12 ? size : m_in.big(1U << (size - 12))};
    }

    void element(int depth) {
        const Head head = this->head();
        if (depth > maximumDepth || m_out.size() > largestJson || head.size > m_in.left())
            m_in.fail();
        if (m_in.broken())
            return;
        if (head.type == Element::Array || head.type == Element::Object)
            return container(head, depth);
        const auto content = m_in.take(head.size);
        switch (head.type) {
        case Element::Null:
            return word("null", content);
        case Element::True:
            return word("true", content);
        case Element::False:
            return word("false", content);
        case Element::Int:
        case Element::Float:
            return number(std::string(content));
        case Element::Int5:
            return hexadecimal(content);
        case Element::Float5:
            return looseFraction(content);
        default:
            return text(head.type, content);
        }
    }

    void container(const Head& head, int depth) {
        const bool object = head.type == Element::Object;
        const auto end = m_in.left() - head.size;
        m_out += object ? '{' : '[';
        for (bool first = true; m_in.left() > end && !m_in.broken(); first = false) {
            m_out += first ? "" : ",";
            if (object)
                key();
            element(depth + 1);
        }
        if (m_in.left() != end)
            m_in.fail();
        m_out += object ? '}' : ']';
    }

    void key() {
        const Head head = this->head();
        const auto content = m_in.take(head.size);
        const auto isNamePart = [](char symbol) {
            return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z') || (symbol >= '0' && symbol <= '9')
                || symbol == '_';
        };
        if (head.type < Element::Text || head.type > Element::TextRaw
            || (m_keys == Keys::Names && (content.empty() || !std::all_of(content.begin(), content.end(), isNamePart))))
            m_in.fail();
        text(head.type, content);
        m_out += ':';
    }

    void word(std::string_view meaning, std::string_view content) {
        if (!content.empty())
            m_in.fail();
        m_out += meaning;
    }

    void number(const std::string& digits) {
        if (!isJsonNumber(digits))
            m_in.fail();
        m_out += digits;
    }

    /// JSON5's `-0x1F`.
    void hexadecimal(std::string_view content) {
        const bool negative = content.starts_with('-');
        content.remove_prefix(!content.empty() && (negative || content[0] == '+') ? 1 : 0);
        if (!content.starts_with("0x") && !content.starts_with("0X"))
            return m_in.fail();
        content.remove_prefix(2);
        std::string bytes(content.size() % 2, '0');
        bytes += content;
        std::string magnitude;
        for (std::size_t at = 0; at < bytes.size(); at += 2)
            magnitude += static_cast<char>(nibble(bytes[at]) << 4U | nibble(bytes[at + 1]));
        const auto digits = digitsOf(magnitude);
        if (content.empty() || digits.empty())
            m_in.fail();
        m_out.append(negative ? "-" : "").append(digits);
    }

    unsigned nibble(char symbol) {
        static constexpr std::string_view digits = "0123456789abcdefABCDEF";
        const auto at = digits.find(symbol);
        if (at == std::string_view::npos)
            m_in.fail();
        return static_cast<unsigned>(at < 16 ? at : at - 6) & 15U;
    }

    /// JSON5's `.5`, `5.`, `+1.5`.
    void looseFraction(std::string_view content) {
        std::string digits(content.substr(content.starts_with('+') ? 1 : 0));
        const std::size_t sign = digits.starts_with('-') ? 1 : 0;
        if (digits.size() > sign && digits[sign] == '.')
            digits.insert(sign, 1, '0');
        const auto point = digits.find('.');
        if (point != std::string::npos && (point + 1 == digits.size() || digits[point + 1] < '0' || digits[point + 1] > '9'))
            digits.insert(point + 1, 1, '0');
        number(digits);
    }

    void text(Element type, std::string_view content) {
        if (!isUtf8(content))
            m_in.fail();
        if (type != Element::TextJ && type != Element::Text5)
            return appendJsonString(m_out, content);
        const auto plain = unescapedText(content);
        if (!plain)
            return m_in.fail();
        appendJsonString(m_out, *plain);
    }

    ByteReader m_in;
    Keys m_keys;
    std::string m_out;
};

} // namespace

std::optional<std::string> jsonbToJson(std::string_view bytes) {
    return JsonbReading(bytes, Keys::Any).read();
}

std::optional<std::string> readableJsonbToJson(std::string_view text) {
    const bool ascii = !text.empty() && static_cast<unsigned char>(text[0]) < 0x80; // else an accent without its letter: no text
    return JsonbReading(text, ascii ? Keys::Names : Keys::AnyInObject).read();
}

} // namespace leftfold
