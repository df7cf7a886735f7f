// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace leftfold {

/// A JSON value that keeps what a store keeps: the digits of numbers, the order of members, twin members.
///
/// Copying is cheap: arrays and objects are shared until one of the copies is edited, and then only the edited level is
/// copied. A replay keeps thousands of states this way, and two states are compared by skipping what they share.
/// Copies may be read from several threads at once; editing one copy belongs to one thread.
class Value {
public:
    enum class Kind { Null, Boolean, Number, String, Array, Object };
    struct Member;
    using Array = std::vector<Value>;
    using Object = std::vector<Member>;

    Value() = default;
    static Value boolean(bool flag);
    static Value string(std::string text);
    static Value integer(std::int64_t number);
    /// `digits` is a JSON number as it was written; see `isJsonNumber` in json_text.h.
    static Value number(std::string digits);
    static Value array(Array items = {});
    static Value object();
    static Value object(Object members);

    Kind kind() const { return static_cast<Kind>(m_data.index()); }
    bool isNull() const { return kind() == Kind::Null; }
    bool isNumber() const { return kind() == Kind::Number; }
    bool isString() const { return kind() == Kind::String; }
    bool isArray() const { return kind() == Kind::Array; }
    bool isObject() const { return kind() == Kind::Object; }

    bool asBoolean() const { return std::get<bool>(m_data); }
    /// The text of a string, or the digits of a number.
    const std::string& text() const;
    /// Empty for everything that is no array.
    const Array& items() const;
    /// Empty for everything that is no object.
    const Object& members() const;
    /// Items of an array or members of an object, else 0.
    std::size_t size() const;
    /// The member of that name; of twins the last, as JSON readers agree. Null where there is none.
    const Value* find(std::string_view key) const;

    /// For editing: the level is copied first if it is shared. Only for arrays.
    Array& editItems();
    /// As `editItems`, for objects.
    Object& editMembers();
    /// The member's value for editing, added at the end where absent. Only for objects.
    Value& editMember(std::string_view key);
    /// Removes every member of that name; whether there was one.
    bool removeMember(std::string_view key);

    /// Whether both are the same piece of memory, so surely equal. False says nothing.
    bool sharesWith(const Value& other) const;
    /// Same kind, same digits, same text; members in any order. `1.0` differs from `1`: compare Decimals for the number.
    /// Nesting is bounded where values are made (see `maximumDepth`), so this may recurse.
    friend bool operator==(const Value& left, const Value& right);

private:
    struct Number {
        std::string digits;
        bool operator==(const Number&) const = default;
    };
    using Data = std::variant<std::monostate, bool, Number, std::string, std::shared_ptr<Array>, std::shared_ptr<Object>>;

    template <typename Held>
    Value(std::in_place_type_t<Held> type, Held held)
        : m_data(type, std::move(held)) { }

    Data m_data;
};

struct Value::Member {
    std::string key;
    Value value;
};

/// Deeper payloads stay text; the bound keeps every walk over a value within the stack.
inline constexpr int maximumDepth = 1000;

} // namespace leftfold
