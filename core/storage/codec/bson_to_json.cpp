// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/bson_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"

namespace leftfold {

namespace {

constexpr std::size_t smallest = 5; ///< a length and the zero at the end

/// IEEE 754's decimal128 in the form that BSON uses: sign, exponent and a whole number.
void appendDecimal128(std::string& json, std::uint64_t low, std::uint64_t high) {
    constexpr std::int64_t bias = 6176;
    const bool negative = high >> 63U != 0;
    if ((high >> 58U & 31U) >= 30) {
        json += (high >> 58U & 31U) == 31 ? "\"NaN\"" : negative ? "\"-Infinity\"" : "\"Infinity\"";
        return;
    }
    const bool large = (high >> 61U & 3U) == 3; // a number beyond 34 digits, which counts as zero
    const auto exponent = static_cast<std::int64_t>((large ? high >> 47U : high >> 49U) & 0x3FFFU) - bias;
    std::string magnitude;
    const auto upper = large ? 0 : high & ((std::uint64_t{1} << 49U) - 1);
    for (const auto part : {upper, large ? 0 : low})
        for (unsigned shift = 64; shift > 0; shift -= 8)
            magnitude += static_cast<char>(part >> (shift - 8) & 0xFFU);
    appendDecimal(json, negative, digitsOf(magnitude), exponent);
}

/// What has keys 0, 1, 2, … is written as an array.
enum class Shape { Object, Array };

class BsonReading {
public:
    explicit BsonReading(std::string_view bytes)
        : m_in(bytes) { }

    std::optional<std::string> read(Shape root) {
        const auto whole = m_in.rest();
        ByteReader length(whole);
        if (whole.size() < smallest || length.little(4) != whole.size() || whole.back() != 0)
            return std::nullopt;
        document(root, 1);
        return m_in.done() ? std::optional(std::move(m_out)) : std::nullopt;
    }

private:
    void document(Shape shape, int depth) {
        const auto before = m_in.left();
        const auto length = m_in.little(4);
        if (depth > maximumDepth || m_out.size() > largestJson || length < smallest || length > before)
            return m_in.fail();
        m_out += shape == Shape::Array ? '[' : '{';
        for (std::size_t at = 0; m_in.peek() != 0 && !m_in.broken(); ++at) {
            m_out += at == 0 ? "" : ",";
            element(shape, at, depth);
        }
        m_in.byte();
        if (before - m_in.left() != length)
            m_in.fail();
        m_out += shape == Shape::Array ? ']' : '}';
    }

    void element(Shape shape, std::size_t place, int depth) {
        const unsigned type = m_in.byte();
        const auto key = m_in.until('\0');
        if (!isUtf8(key) || (shape == Shape::Array && depth == 1 && key != std::to_string(place)))
            m_in.fail();
        if (shape == Shape::Object) {
            appendJsonString(m_out, key);
            m_out += ':';
        }
        value(type, depth);
    }

    void value(unsigned type, int depth) {
        switch (type) {
        case 0x01:
            return appendDouble(m_out, doubleOf(m_in.little(8)));
        case 0x02:
        case 0x0D: // code
        case 0x0E: // a symbol
            return text();
        case 0x03:
            return document(Shape::Object, depth + 1);
        case 0x04:
            return document(Shape::Array, depth + 1);
        case 0x05:
            return binary();
        case 0x07:
            return appendBytes(m_out, m_in.take(12));
        case 0x08:
            return boolean();
        case 0x09:
            return date(static_cast<std::int64_t>(m_in.little(8)));
        case 0x10:
            m_out += std::to_string(static_cast<std::int32_t>(m_in.little(4)));
            return;
        case 0x12:
            m_out += std::to_string(static_cast<std::int64_t>(m_in.little(8)));
            return;
        case 0x13:
            return decimal();
        default:
            return rare(type, depth);
        }
    }

    void rare(unsigned type, int depth) {
        switch (type) {
        case 0x06: // undefined
        case 0x0A:
            m_out += "null";
            return;
        case 0x0B:
            return regularExpression();
        case 0x0C:
            m_out += "{\"$ref\":";
            text();
            m_out += ",\"$id\":";
            appendBytes(m_out, m_in.take(12));
            m_out += '}';
            return;
        case 0x0F:
            return codeWithScope(depth);
        case 0x11: {
            const auto increment = m_in.little(4);
            m_out += "{\"t\":" + std::to_string(m_in.little(4)) + ",\"i\":" + std::to_string(increment) + '}';
            return;
        }
        case 0x7F:
        case 0xFF:
            m_out += type == 0x7F ? "{\"$maxKey\":1}" : "{\"$minKey\":1}";
            return;
        default:
            m_in.fail();
        }
    }

    void text() {
        const auto length = m_in.little(4);
        const auto bytes = m_in.take(length);
        if (bytes.empty() || bytes.back() != 0 || !isUtf8(bytes))
            return m_in.fail();
        appendJsonString(m_out, bytes.substr(0, bytes.size() - 1));
    }

    void binary() {
        constexpr unsigned oldGeneral = 2; // its bytes begin with their length once more
        constexpr unsigned oldUuid = 3;
        constexpr unsigned uuid = 4;
        auto length = m_in.little(4);
        const unsigned subtype = m_in.byte();
        if (subtype == oldGeneral)
            length = m_in.little(4);
        const auto bytes = m_in.take(length);
        subtype == uuid || subtype == oldUuid ? appendUuid(m_out, bytes) : appendBytes(m_out, bytes);
    }

    void boolean() {
        const unsigned flag = m_in.byte();
        if (flag > 1)
            m_in.fail();
        m_out += flag == 1 ? "true" : "false";
    }

    void date(std::int64_t milliseconds) {
        auto seconds = milliseconds / 1000;
        auto part = milliseconds % 1000;
        if (part < 0) { // before 1970
            --seconds;
            part += 1000;
        }
        appendTime(m_out, seconds, static_cast<std::uint32_t>(part) * 1'000'000U);
    }

    void decimal() {
        const auto low = m_in.little(8);
        appendDecimal128(m_out, low, m_in.little(8));
    }

    void regularExpression() {
        const auto pattern = m_in.until('\0');
        const auto options = m_in.until('\0');
        if (!isUtf8(pattern) || !isUtf8(options))
            m_in.fail();
        appendJsonString(m_out, '/' + std::string(pattern) + '/' + std::string(options));
    }

    void codeWithScope(int depth) {
        m_in.little(4);
        m_out += "{\"$code\":";
        text();
        m_out += ",\"$scope\":";
        document(Shape::Object, depth + 1);
        m_out += '}';
    }

    ByteReader m_in;
    std::string m_out;
};

} // namespace

std::optional<std::string> bsonToJson(std::string_view bytes) {
    const bool countsUp = bytes.size() > smallest + 2 && bytes.substr(5, 2) == std::string_view("0\0", 2);
    if (countsUp)
        if (auto json = BsonReading(bytes).read(Shape::Array))
            return json;
    return BsonReading(bytes).read(Shape::Object);
}

} // namespace leftfold
