// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/message_pack_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"

namespace leftfold {

namespace {

constexpr std::uint64_t thirtyFourBits = (std::uint64_t{1} << 34U) - 1;

class MessagePackReading {
public:
    explicit MessagePackReading(std::string_view bytes)
        : m_in(bytes) { }

    std::optional<std::string> read() {
        const unsigned root = m_in.peek();
        const bool map = (root & 0xF0U) == 0x80 || root == 0xDE || root == 0xDF;
        const bool array = (root & 0xF0U) == 0x90 || root == 0xDC || root == 0xDD;
        if (root > 0xFF || (!map && !array))
            return std::nullopt;
        item(1);
        const bool sensible = m_readable || m_out == "{}" || m_out == "[]";
        return m_in.done() && sensible ? std::optional(std::move(m_out)) : std::nullopt;
    }

private:
    void item(int depth) {
        if (depth > maximumDepth || m_out.size() > largestJson)
            m_in.fail();
        const unsigned first = m_in.byte();
        if (m_in.broken())
            return;
        if (first < 0x80)
            m_out += std::to_string(first);
        else if (first < 0x90)
            map(first & 15U, depth);
        else if (first < 0xA0)
            array(first & 15U, depth);
        else if (first < 0xC0)
            text(m_in.take(first & 31U));
        else if (first >= 0xE0)
            m_out += std::to_string(static_cast<int>(first) - 256);
        else if (first < 0xCC)
            wordBytesOrFraction(first);
        else if (first < 0xD4)
            integer(first);
        else
            sized(first, depth);
    }

    void wordBytesOrFraction(unsigned first) {
        switch (first) {
        case 0xC0:
            m_out += "null";
            return;
        case 0xC2:
        case 0xC3:
            m_out += first == 0xC3 ? "true" : "false";
            return;
        case 0xC4:
        case 0xC5:
        case 0xC6:
            return appendBytes(m_out, m_in.take(m_in.big(1U << (first - 0xC4))));
        case 0xC7:
        case 0xC8:
        case 0xC9:
            return extension(m_in.big(1U << (first - 0xC7)));
        case 0xCA:
            return appendFloat(m_out, floatOf(static_cast<std::uint32_t>(m_in.big(4))));
        case 0xCB:
            return appendDouble(m_out, doubleOf(m_in.big(8)));
        default:
            m_in.fail();
        }
    }

    void integer(unsigned first) {
        const bool isSigned = first >= 0xD0;
        const unsigned bytes = 1U << ((first - 0xCC) & 3U);
        const auto bits = m_in.big(bytes);
        if (!isSigned) {
            m_out += std::to_string(bits);
            return;
        }
        const unsigned unused = 64 - bytes * 8;
        m_out += std::to_string(static_cast<std::int64_t>(bits << unused) >> unused);
    }

    void sized(unsigned first, int depth) {
        if (first <= 0xD8)
            extension(std::uint64_t{1} << (first - 0xD4));
        else if (first <= 0xDB)
            text(m_in.take(m_in.big(1U << (first - 0xD9))));
        else if (first <= 0xDD)
            array(m_in.big(2U << (first - 0xDC)), depth);
        else
            map(m_in.big(2U << (first - 0xDE)), depth);
    }

    void text(std::string_view plain) {
        if (!isUtf8(plain))
            m_in.fail();
        m_readable = m_readable || (!plain.empty() && isReadableText(plain));
        appendJsonString(m_out, plain);
    }

    void array(std::uint64_t count, int depth) {
        m_out += '[';
        for (std::uint64_t at = 0; at < count && !m_in.broken(); ++at) {
            m_out += at == 0 ? "" : ",";
            item(depth + 1);
        }
        m_out += ']';
    }

    void map(std::uint64_t count, int depth) {
        m_out += '{';
        for (std::uint64_t at = 0; at < count; ++at) {
            m_out += at == 0 ? "" : ",";
            const auto start = m_out.size();
            item(depth + 1);
            if (m_in.broken() || !quoteKey(m_out, start))
                return m_in.fail();
            m_out += ':';
            item(depth + 1);
        }
        m_out += '}';
    }

    void extension(std::uint64_t size) {
        const auto type = static_cast<std::int8_t>(m_in.byte());
        const auto bytes = m_in.take(size);
        if (m_in.broken() || (type == -1 && timestamp(bytes)))
            return;
        m_out += "{\"@ext\":" + std::to_string(type) + ",\"@value\":";
        appendBytes(m_out, bytes);
        m_out += '}';
    }

    bool timestamp(std::string_view bytes) {
        ByteReader in(bytes);
        if (bytes.size() == 4) {
            appendTime(m_out, static_cast<std::int64_t>(in.big(4)), 0);
        } else if (bytes.size() == 8) {
            const auto both = in.big(8);
            appendTime(m_out, static_cast<std::int64_t>(both & thirtyFourBits), static_cast<std::uint32_t>(both >> 34U));
        } else if (bytes.size() == 12) {
            const auto nanoseconds = static_cast<std::uint32_t>(in.big(4));
            appendTime(m_out, static_cast<std::int64_t>(in.big(8)), nanoseconds);
        } else {
            return false;
        }
        return true;
    }

    ByteReader m_in;
    std::string m_out;
    bool m_readable = false; ///< some text that a person can read: chance makes none
};

} // namespace

std::optional<std::string> messagePackToJson(std::string_view bytes) {
    return MessagePackReading(bytes).read();
}

} // namespace leftfold
