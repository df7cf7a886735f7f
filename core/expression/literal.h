// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/decimal.h"
#include "core/model/value.h"
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// `= != < <= > >=`
enum class Relation { Equal, Unequal, Less, AtMost, Greater, AtLeast };

std::string_view signOf(Relation relation);

/// The value that a term compares with. `number` is what it counts for: a number, or a text that reads as one.
struct Literal {
    enum class Kind { Null, Boolean, Number, Text };
    Kind kind = Kind::Null;
    std::string text; ///< digits as written, or the text's content; `true`, `false`
    std::optional<Decimal> number;

    static Literal textOf(std::string text);
    /// What stands without quotes: a number, `true`, `false`, `null`, else a text.
    static Literal bare(std::string_view word);

    bool operator==(const Literal& other) const { return kind == other.kind && text == other.text; }
};

/// A scalar of an event, as far as comparing needs it. Arrays and objects are `Other`: there, but nothing compares with them.
struct Scalar {
    enum class Kind { Null, Boolean, Number, Text, Other };
    Kind kind = Kind::Null;
    std::string_view text; ///< digits, content, `true`, `false`

    static Scalar of(const Value& value);
    static Scalar textOf(std::string_view text) { return {Kind::Text, text}; }
    static Scalar numberOf(std::string_view digits) { return {Kind::Number, digits}; }
    /// Whether patterns and regular expressions see it: texts, numbers by their digits, booleans by their word.
    bool isReadable() const { return kind == Kind::Boolean || kind == Kind::Number || kind == Kind::Text; }
};

/// Whether the relation holds. Numbers compare exactly, a decimal text counts as a number beside a number, texts compare by
/// code point; kinds that do not compare are unequal and in no order.
bool relationHolds(const Scalar& scalar, Relation relation, const Literal& literal);
/// The same between two values. Decimal texts count as numbers on both sides; arrays and objects are equal where all in them is.
bool relationHolds(const Value& left, Relation relation, const Value& right);

} // namespace leftfold
