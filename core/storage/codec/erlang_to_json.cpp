// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/erlang_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"
#include "core/storage/codec/elixir_struct.h"
#include "core/storage/codec/escaped_text.h"
#include "core/storage/codec/inflate.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

/// A value takes many times the one byte that may stand for it.
constexpr std::size_t mostValues = 4'000'000;
constexpr unsigned versionByte = 131;
constexpr std::string_view ofElixir = "Elixir.";
constexpr std::string_view structMember = "__struct__";

/// Tags of the external term format, as its documentation names them.
enum Tag : unsigned {
    NewFloat = 70,
    BitBinary = 77,
    Compressed = 80,
    NewPid = 88,
    NewPort = 89,
    NewerReference = 90,
    SmallInteger = 97,
    Integer = 98,
    Float = 99,
    Atom = 100,
    Port = 102,
    Pid = 103,
    SmallTuple = 104,
    LargeTuple = 105,
    Nil = 106,
    String = 107,
    List = 108,
    Binary = 109,
    SmallBig = 110,
    LargeBig = 111,
    Export = 113,
    NewReference = 114,
    SmallAtom = 115,
    Map = 116,
    AtomUtf8 = 118,
    SmallAtomUtf8 = 119,
    V4Port = 120
};

class ErlangWalk {
public:
    explicit ErlangWalk(std::string_view bytes)
        : m_in(bytes) { }

    std::optional<ErlangReading> read() {
        const Value root = term(1);
        return m_in.done() ? std::optional(ErlangReading{toJson(root), std::move(m_rootStruct)}) : std::nullopt;
    }

private:
    unsigned big(unsigned bytes) { return static_cast<unsigned>(m_in.big(bytes)); }

    Value term(int depth) {
        if (depth > maximumDepth || ++m_values > mostValues)
            m_in.fail();
        const unsigned tag = m_in.byte();
        switch (tag) {
        case SmallTuple:
            return array(m_in.byte(), depth);
        case LargeTuple:
            return array(big(4), depth);
        case Nil:
            return Value::array();
        case List:
            return list(depth);
        case Map:
            return map(depth);
        case Atom:
        case SmallAtom:
        case AtomUtf8:
        case SmallAtomUtf8:
            return word(atom(tag));
        case NewPid:
        case NewPort:
        case NewerReference:
        case Port:
        case Pid:
        case NewReference:
        case V4Port:
        case Export:
            return identifier(tag);
        default:
            return scalar(tag);
        }
    }

    Value scalar(unsigned tag) {
        switch (tag) {
        case SmallInteger:
            return Value::integer(m_in.byte());
        case Integer:
            return Value::integer(static_cast<std::int32_t>(m_in.big(4)));
        case SmallBig:
            return bigInteger(m_in.byte());
        case LargeBig:
            return bigInteger(big(4));
        case NewFloat:
            return fraction(doubleOf(m_in.big(8)));
        case Float:
            return oldFraction();
        case Binary:
            return binary(m_in.take(m_in.big(4)));
        case BitBinary: {
            const auto size = m_in.big(4);
            m_in.byte(); // so many bits of the last byte count
            return binary(m_in.take(size));
        }
        case String:
            return string(m_in.take(m_in.big(2)));
        default:
            m_in.fail();
            return {};
        }
    }

    Value bigInteger(std::size_t size) {
        const bool negative = m_in.byte() != 0;
        std::string magnitude(m_in.take(size));
        std::reverse(magnitude.begin(), magnitude.end());
        const auto digits = digitsOf(magnitude);
        if (digits.empty())
            m_in.fail();
        return Value::number((negative ? "-" : "") + digits);
    }

    static Value fraction(double number) {
        std::string text;
        appendDouble(text, number);
        return text.starts_with('"') ? Value::string(text.substr(1, text.size() - 2)) : Value::number(std::move(text));
    }

    /// A text of 31 bytes, filled up with zeros.
    Value oldFraction() {
        const auto bytes = m_in.take(31);
        const auto text = bytes.substr(0, bytes.find('\0'));
        double number = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc())
            m_in.fail();
        return fraction(number);
    }

    static Value binary(std::string_view bytes) {
        if (isUtf8(bytes))
            return Value::string(std::string(bytes));
        std::string quoted;
        appendBytes(quoted, bytes);
        return Value::string(quoted.substr(1, quoted.size() - 2));
    }

    /// A list of bytes: text, as Erlang's shell decides it, or numbers.
    Value string(std::string_view bytes) {
        const auto isPrintable = [](char symbol) {
            return (symbol >= 0x20 && symbol < 0x7F) || symbol == '\n' || symbol == '\t' || symbol == '\r';
        };
        if (std::all_of(bytes.begin(), bytes.end(), isPrintable))
            return Value::string(std::string(bytes));
        m_values += bytes.size();
        Value::Array items;
        for (const char byte : bytes)
            items.push_back(Value::integer(static_cast<unsigned char>(byte)));
        return Value::array(std::move(items));
    }

    /// Old atoms are Latin-1, new ones UTF-8.
    std::string atom(unsigned tag) {
        const auto bytes = m_in.take(m_in.big(tag == SmallAtom || tag == SmallAtomUtf8 ? 1 : 2));
        if (tag == AtomUtf8 || tag == SmallAtomUtf8) {
            if (!isUtf8(bytes))
                m_in.fail();
            return std::string(bytes);
        }
        std::string text;
        for (const char byte : bytes)
            appendUtf8(text, static_cast<unsigned char>(byte));
        return text;
    }

    static Value word(std::string atom) {
        if (atom == "true" || atom == "false")
            return Value::boolean(atom == "true");
        return atom == "nil" || atom == "null" ? Value() : Value::string(std::move(atom));
    }

    Value array(std::size_t count, int depth) {
        Value::Array items;
        for (std::size_t at = 0; at < count && !m_in.broken(); ++at)
            items.push_back(term(depth + 1));
        return Value::array(std::move(items));
    }

    Value list(int depth) {
        Value items = array(big(4), depth);
        if (m_in.peek() == Nil)
            m_in.byte();
        else // [a | b]
            items.editItems().push_back(term(depth + 1));
        return items;
    }

    std::string key(int depth) {
        const unsigned tag = m_in.peek();
        if (tag == Atom || tag == SmallAtom || tag == AtomUtf8 || tag == SmallAtomUtf8)
            return atom(m_in.byte());
        auto key = keyOf(term(depth + 1));
        if (!key)
            m_in.fail();
        return key.value_or(std::string());
    }

    Value map(int depth) {
        const auto count = big(4);
        Value::Object members;
        for (std::size_t at = 0; at < count && !m_in.broken(); ++at) {
            auto name = key(depth);
            members.push_back({std::move(name), term(depth + 1)});
        }
        return structOf(Value::object(std::move(members)), depth);
    }

    Value structOf(Value map, int depth) {
        const auto* member = map.find(structMember);
        if (!member || !member->isString())
            return map;
        const auto& module = member->text();
        const auto name = module.starts_with(ofElixir) ? module.substr(ofElixir.size()) : module;
        if (auto value = elixirValue(name, map))
            return *std::move(value);
        if (depth == 1) {
            m_rootStruct = name;
            map.removeMember(structMember);
        }
        return map;
    }

    /// What means something only where it was made: a process, a port, a reference, a function by its name.
    Value identifier(unsigned tag) {
        const bool reference = tag == NewReference || tag == NewerReference;
        const std::size_t words = reference ? m_in.big(2) : 0;
        std::string text = tag == Export ? "&" : reference ? "#Reference<" : tag == Pid || tag == NewPid ? "#PID<" : "#Port<";
        text += atom(m_in.byte());
        if (tag == Export) {
            text += '.' + atom(m_in.byte());
            m_in.byte(); // the tag of a small integer
            return Value::string(text + '/' + std::to_string(m_in.byte()));
        }
        if (words > 5)
            m_in.fail();
        const bool shortCreation = tag == Pid || tag == Port || tag == NewReference;
        if (reference)
            m_in.take(shortCreation ? 1 : 4);
        if (reference)
            for (std::size_t at = 0; at < words; ++at)
                text += '.' + std::to_string(big(4));
        else
            text += '.' + std::to_string(m_in.big(tag == V4Port ? 8 : 4));
        if (tag == Pid || tag == NewPid)
            text += '.' + std::to_string(big(4));
        if (!reference)
            m_in.take(shortCreation ? 1 : 4);
        return Value::string(text + '>');
    }

    ByteReader m_in;
    std::size_t m_values = 0;
    std::string m_rootStruct;
};

} // namespace

std::optional<ErlangReading> erlangToJson(std::string_view bytes) {
    ByteReader in(bytes);
    if (in.byte() != versionByte)
        return std::nullopt;
    if (in.peek() != Compressed)
        return ErlangWalk(in.rest()).read();
    in.byte();
    const auto size = in.big(4);
    const auto term = inflateBytes(in.rest());
    if (!term || term->size() != size)
        return std::nullopt;
    auto reading = ErlangWalk(*term).read();
    if (reading)
        reading->compressed = true;
    return reading;
}

bool beginsLikeErlang(std::string_view bytes) {
    if (bytes.size() < 3 || static_cast<unsigned char>(bytes[0]) != versionByte)
        return false;
    constexpr unsigned newFunction = 112;
    const unsigned tag = static_cast<unsigned char>(bytes[1]);
    return tag == NewFloat || tag == BitBinary || tag == Compressed || (tag >= NewPid && tag <= NewerReference) || tag == newFunction
        || (tag >= SmallInteger && tag <= V4Port);
}

} // namespace leftfold
