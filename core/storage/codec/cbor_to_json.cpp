// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/cbor_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"
#include <cmath>

namespace leftfold {

namespace {

enum Major : unsigned { Unsigned, Negative, Bytes, Text, Array, Map, Tag, Simple };
enum class KnownTag : std::uint64_t {
    DateText = 0,
    Epoch = 1,
    PositiveBig = 2,
    NegativeBig = 3,
    DecimalFraction = 4,
    LastTextual = 36, ///< from 21 on: how bytes or text are to be understood; they are shown as they are
    FirstTextual = 21,
    EmbeddedCbor = 24,
    Uuid = 37,
    Days = 100,
    Set = 258,
    DateOnly = 1004,
    SelfDescribed = 55799
};

constexpr std::int64_t secondsOfADay = 86'400;
constexpr int mostEmbedded = 16;

/// What stands before an item.
struct Head {
    Major major = Simple;
    std::uint64_t number = 0;
    unsigned size = 0; ///< the low five bits: how the number was written
    bool indefinite() const { return size == 31; }
};

/// A whole number with its sign, as digits.
struct Whole {
    bool negative = false;
    std::string digits;
};

class CborReading {
public:
    explicit CborReading(std::string_view bytes)
        : m_in(bytes) { }

    std::optional<std::string> read() {
        const Head root = head();
        const bool described = root.major == Tag && root.number == static_cast<std::uint64_t>(KnownTag::SelfDescribed);
        if (root.major != Array && root.major != Map && !described)
            return std::nullopt;
        item(root, 1);
        const bool sensible = m_readable || described || (root.major == Map && m_out == "{}");
        return m_in.done() && sensible ? std::optional(std::move(m_out)) : std::nullopt;
    }

private:
    Head head() {
        const unsigned first = m_in.byte();
        Head head{static_cast<Major>(first >> 5U), first & 31U, first & 31U};
        if (head.size >= 24 && head.size <= 27)
            head.number = m_in.big(1U << (head.size - 24));
        else if (head.size >= 28 && (head.size != 31 || head.major == Unsigned || head.major == Negative || head.major == Tag))
            m_in.fail();
        return head;
    }

    void item(int depth) { item(head(), depth); }

    void item(const Head& head, int depth) {
        if (depth > maximumDepth || m_out.size() > largestJson)
            m_in.fail();
        if (m_in.broken())
            return;
        switch (head.major) {
        case Unsigned:
            m_out += std::to_string(head.number);
            return;
        case Negative:
            m_out += '-' + addOne(std::to_string(head.number));
            return;
        case Bytes:
            return appendBytes(m_out, string(head));
        case Text:
            return text(string(head));
        case Array:
            return array(head, depth);
        case Map:
            return map(head, depth);
        case Tag:
            return tagged(head.number, depth);
        case Simple:
            return simple(head);
        }
    }

    static std::string addOne(std::string digits) {
        auto at = digits.find_last_not_of('9');
        if (at == std::string::npos)
            return '1' + std::string(digits.size(), '0');
        ++digits[at];
        digits.replace(at + 1, std::string::npos, digits.size() - at - 1, '0');
        return digits;
    }

    /// The bytes of a string, also where it comes in pieces: valid until the next one.
    std::string_view string(const Head& whole) {
        if (!whole.indefinite())
            return m_in.take(whole.number);
        m_joined.clear();
        while (m_in.peek() != 0xFF && !m_in.broken()) {
            const Head piece = head();
            if (piece.major != whole.major || piece.indefinite())
                m_in.fail();
            m_joined += m_in.take(piece.number);
        }
        m_in.byte();
        return m_joined;
    }

    void text(std::string_view plain) {
        if (!isUtf8(plain))
            m_in.fail();
        m_readable = m_readable || (!plain.empty() && isReadableText(plain));
        appendJsonString(m_out, plain);
    }

    /// Whether another of the items comes; takes the mark of the end.
    bool more(const Head& whole, std::uint64_t seen) {
        if (m_in.broken())
            return false;
        if (!whole.indefinite())
            return seen < whole.number;
        if (m_in.peek() != 0xFF)
            return true;
        m_in.byte();
        return false;
    }

    void array(const Head& whole, int depth) {
        m_out += '[';
        for (std::uint64_t seen = 0; more(whole, seen); ++seen) {
            m_out += seen == 0 ? "" : ",";
            item(depth + 1);
        }
        m_out += ']';
    }

    void map(const Head& whole, int depth) {
        m_out += '{';
        for (std::uint64_t seen = 0; more(whole, seen); ++seen) {
            m_out += seen == 0 ? "" : ",";
            const auto start = m_out.size();
            item(depth + 1);
            if (m_in.broken() || !quoteKey(m_out, start))
                return m_in.fail();
            m_out += ':';
            item(depth + 1);
        }
        m_out += '}';
    }

    void simple(const Head& head) {
        switch (head.size) {
        case 20:
        case 21:
            m_out += head.size == 21 ? "true" : "false";
            return;
        case 22:
        case 23:
            m_out += "null";
            return;
        case 25:
            return appendFloat(m_out, halfOf(static_cast<std::uint16_t>(head.number)));
        case 26:
            return appendFloat(m_out, floatOf(static_cast<std::uint32_t>(head.number)));
        case 27:
            return appendDouble(m_out, doubleOf(head.number));
        default:
            m_in.fail();
        }
    }

    void tagged(std::uint64_t tag, int depth) {
        const auto known = static_cast<KnownTag>(tag);
        if (known == KnownTag::Epoch)
            return epoch(depth);
        if (known == KnownTag::PositiveBig || known == KnownTag::NegativeBig)
            return big(known == KnownTag::NegativeBig);
        if (known == KnownTag::DecimalFraction)
            return decimal(depth);
        if (known == KnownTag::EmbeddedCbor)
            return embedded(depth);
        if (known == KnownTag::Days)
            return days(depth);
        if (known == KnownTag::Uuid)
            return uuid(depth);
        const bool textual = known >= KnownTag::FirstTextual && known <= KnownTag::LastTextual;
        if (textual || known == KnownTag::DateText || known == KnownTag::Set || known == KnownTag::DateOnly
            || known == KnownTag::SelfDescribed)
            return item(depth + 1);
        m_out += "{\"@tag\":" + std::to_string(tag) + ",\"@value\":";
        item(depth + 1);
        m_out += '}';
    }

    void epoch(int depth) {
        const Head time = head();
        if (time.major == Unsigned && time.number < INT64_MAX)
            return appendTime(m_out, static_cast<std::int64_t>(time.number), 0);
        if (time.major == Negative && time.number < INT64_MAX)
            return appendTime(m_out, -1 - static_cast<std::int64_t>(time.number), 0);
        const double seconds = time.major != Simple ? NAN
            : time.size == 27                       ? doubleOf(time.number)
            : time.size == 26                       ? static_cast<double>(floatOf(static_cast<std::uint32_t>(time.number)))
                                                    : NAN;
        if (!(std::fabs(seconds) < 1e11))
            return item(time, depth + 1);
        const double whole = std::floor(seconds);
        const auto micros = static_cast<std::uint32_t>(std::lround((seconds - whole) * 1e6));
        appendTime(m_out, static_cast<std::int64_t>(whole) + micros / 1'000'000, micros % 1'000'000 * 1000);
    }

    void days(int depth) {
        const Head day = head();
        constexpr std::uint64_t most = 1'000'000'000;
        if ((day.major != Unsigned && day.major != Negative) || day.number > most)
            return item(day, depth + 1);
        const auto count = static_cast<std::int64_t>(day.number);
        std::string time;
        appendTime(time, (day.major == Unsigned ? count : -1 - count) * secondsOfADay, 0);
        m_out += time.starts_with('"') ? time.substr(0, time.find('T')) + '"' : time;
    }

    void uuid(int depth) {
        const Head bytes = head();
        bytes.major == Bytes ? appendUuid(m_out, string(bytes)) : item(bytes, depth + 1);
    }

    Whole whole(const Head& number) {
        if (number.major == Unsigned)
            return {false, std::to_string(number.number)};
        if (number.major == Negative)
            return {true, addOne(std::to_string(number.number))};
        const bool negative = number.number == static_cast<std::uint64_t>(KnownTag::NegativeBig);
        if (number.major != Tag || (!negative && number.number != static_cast<std::uint64_t>(KnownTag::PositiveBig)))
            m_in.fail();
        const Head bytes = head();
        if (bytes.major != Bytes)
            m_in.fail();
        auto digits = digitsOf(string(bytes));
        if (digits.empty())
            m_in.fail();
        return {negative, negative ? addOne(std::move(digits)) : std::move(digits)};
    }

    void big(bool negative) {
        auto number = whole({Tag, static_cast<std::uint64_t>(negative ? KnownTag::NegativeBig : KnownTag::PositiveBig)});
        m_out.append(number.negative ? "-" : "").append(number.digits);
    }

    /// [exponent, mantissa]
    void decimal(int depth) {
        const Head pair = head();
        const Head exponent = head();
        constexpr std::uint64_t most = 1'000'000'000;
        const bool sound = pair.major == Array && pair.number == 2 && exponent.number <= most;
        if (depth > maximumDepth || !sound || (exponent.major != Unsigned && exponent.major != Negative))
            return m_in.fail();
        const auto places = static_cast<std::int64_t>(exponent.number);
        auto mantissa = whole(head());
        appendDecimal(m_out, mantissa.negative, std::move(mantissa.digits), exponent.major == Unsigned ? places : -1 - places);
    }

    /// CBOR as bytes in CBOR: read too, where it is.
    void embedded(int depth) {
        const Head bytes = head();
        if (bytes.major != Bytes || bytes.indefinite() || ++m_embedded > mostEmbedded)
            return item(bytes, depth + 1);
        const auto inner = m_in.take(bytes.number);
        const ByteReader outer = m_in;
        const auto written = m_out.size();
        m_in = ByteReader(inner);
        item(depth + 1);
        const bool sound = m_in.done();
        m_in = outer;
        if (sound)
            return;
        m_out.resize(written);
        appendBytes(m_out, inner);
    }

    ByteReader m_in;
    std::string m_out;
    std::string m_joined;
    bool m_readable = false; ///< some text that a person can read: chance makes none
    int m_embedded = 0;
};

} // namespace

std::optional<std::string> cborToJson(std::string_view bytes) {
    return CborReading(bytes).read();
}

} // namespace leftfold
