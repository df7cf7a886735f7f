// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/php_to_json.h"
#include "core/model/json_text.h"
#include "core/model/utf8_text.h"
#include "core/storage/codec/binary_scalars.h"
#include "core/storage/codec/byte_reader.h"
#include <algorithm>
#include <charconv>

namespace leftfold {

namespace {

/// Values that all references together may stand for.
constexpr std::size_t mostRepeated = 100'000;
constexpr std::size_t bytesOfAPiece = 1024;
/// A value takes many times the two bytes that may stand for it.
constexpr std::size_t mostValues = 4'000'000;

bool mayBegin(std::string_view bytes) {
    return bytes.size() > 5 && std::string_view("aOCE").find(bytes[0]) != std::string_view::npos && bytes[1] == ':' && bytes[2] >= '0'
        && bytes[2] <= '9';
}

/// `\0App\Order\0total` is private to App\Order, `\0*\0total` protected.
std::string_view plainName(std::string_view name) {
    return name.starts_with('\0') ? name.substr(name.rfind('\0') + 1) : name;
}

class PhpWalk {
public:
    explicit PhpWalk(std::string_view bytes)
        : m_in(bytes) { }

    std::optional<PhpReading> read() {
        const Value root = value(1);
        return m_in.done() ? std::optional(PhpReading{toJson(root), std::move(m_rootClass)}) : std::nullopt;
    }

private:
    /// What references can refer to: every value in its turn, once it is read.
    struct Slot {
        std::optional<Value> value;
        std::size_t weight = 1;
    };

    void expect(char symbol) {
        if (m_in.byte() != static_cast<unsigned char>(symbol))
            m_in.fail();
    }

    std::size_t number(char end) {
        const auto digits = m_in.until(end);
        std::size_t count = 0;
        const auto [last, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
        if (digits.empty() || fault != std::errc() || last != digits.data() + digits.size())
            m_in.fail();
        return count;
    }

    /// `5:"bytes"`
    std::string_view counted() {
        const auto size = number(':');
        expect('"');
        const auto bytes = m_in.take(size);
        expect('"');
        return bytes;
    }

    Value text(std::string_view bytes) {
        m_weight += bytes.size() / bytesOfAPiece;
        if (isUtf8(bytes))
            return Value::string(std::string(bytes));
        std::string quoted;
        appendBytes(quoted, bytes);
        return Value::string(quoted.substr(1, quoted.size() - 2));
    }

    Value value(int depth) {
        if (depth > maximumDepth || ++m_weight > mostValues)
            m_in.fail();
        const auto type = static_cast<char>(m_in.byte());
        if (type != 'N')
            expect(':');
        if (m_in.broken())
            return {};
        if (type == 'R')
            return repeated(number(';'));
        const auto slot = m_slots.size();
        const auto before = m_weight;
        m_slots.emplace_back();
        Value read = type == 'r' ? repeated(number(';')) : type == 'a' ? array(depth) : type == 'O' ? object(depth) : scalar(type);
        m_slots[slot].value = read;
        m_slots[slot].weight = m_weight - before + 1;
        return read;
    }

    Value scalar(char type) {
        switch (type) {
        case 'N':
            expect(';');
            return {};
        case 'b':
            return Value::boolean(number(';') != 0);
        case 'i':
        case 'd':
            return digits(m_in.until(';'));
        case 's': {
            const auto bytes = counted();
            expect(';');
            return text(bytes);
        }
        case 'E': {
            const auto name = counted();
            expect(';');
            return text(name.substr(name.rfind(':') + 1));
        }
        case 'C':
            return custom();
        default:
            m_in.fail();
            return {};
        }
    }

    Value digits(std::string_view digits) {
        if (isJsonNumber(digits))
            return Value::number(std::string(digits));
        if (digits != "INF" && digits != "-INF" && digits != "NAN")
            m_in.fail();
        return Value::string(digits == "NAN" ? "NaN" : digits == "INF" ? "Infinity" : "-Infinity");
    }

    Value repeated(std::size_t place) {
        if (place == 0 || place > m_slots.size()) {
            m_in.fail();
            return {};
        }
        const Slot& slot = m_slots[place - 1];
        if (!slot.value) // it is around the reference, so it would never end
            return Value::object({{"@reference", Value::integer(static_cast<std::int64_t>(place))}});
        m_weight += slot.weight;
        m_repeated += slot.weight;
        if (m_repeated > mostRepeated)
            m_in.fail();
        return *slot.value;
    }

    std::string key() {
        const auto type = static_cast<char>(m_in.byte());
        expect(':');
        if (type == 'i') {
            const auto digits = m_in.until(';');
            if (!isJsonNumber(digits))
                m_in.fail();
            return std::string(digits);
        }
        const auto name = counted();
        expect(';');
        if (type != 's' || !isUtf8(name))
            m_in.fail();
        return std::string(name);
    }

    /// `2:{key value key value}`
    Value::Object members(int depth) {
        const auto count = number(':');
        expect('{');
        Value::Object members;
        for (std::size_t at = 0; at < count && !m_in.broken(); ++at) {
            auto name = key();
            members.push_back({std::move(name), value(depth + 1)});
        }
        expect('}');
        return members;
    }

    Value array(int depth) {
        auto members = this->members(depth);
        for (std::size_t at = 0; at < members.size(); ++at)
            if (members[at].key != std::to_string(at))
                return Value::object(std::move(members));
        Value::Array items;
        for (auto& member : members)
            items.push_back(std::move(member.value));
        return Value::array(std::move(items));
    }

    Value object(int depth) {
        const std::string name(counted());
        expect(':');
        if (!isUtf8(name))
            m_in.fail();
        auto members = this->members(depth);
        for (auto& member : members)
            member.key = plainName(member.key);
        if (depth == 1)
            m_rootClass = name;
        else
            members.insert(members.begin(), {"@class", Value::string(name)});
        return Value::object(std::move(members));
    }

    /// A class that wrote itself in a form of its own.
    Value custom() {
        const auto name = counted();
        expect(':');
        const auto size = number(':');
        expect('{');
        const auto bytes = m_in.take(size);
        expect('}');
        return Value::object({{"@class", text(name)}, {"@serialized", text(bytes)}});
    }

    ByteReader m_in;
    std::vector<Slot> m_slots;
    std::size_t m_weight = 0;
    std::size_t m_repeated = 0;
    std::string m_rootClass;
};

} // namespace

std::optional<PhpReading> phpToJson(std::string_view bytes) {
    return mayBegin(bytes) ? PhpWalk(bytes).read() : std::nullopt;
}

} // namespace leftfold
