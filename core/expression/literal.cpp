// SPDX-License-Identifier: Apache-2.0
#include "core/expression/literal.h"
#include "core/model/json_text.h"
#include <array>

namespace leftfold {

namespace {

using Order = std::optional<std::strong_ordering>; // nothing: these do not compare

std::optional<Decimal> decimalOf(std::string_view text) {
    if (text.empty() || (text[0] != '-' && (text[0] < '0' || text[0] > '9')))
        return std::nullopt;
    auto number = Decimal::parse(text);
    return number ? std::optional(*std::move(number)) : std::nullopt;
}

Order orderOfNumbers(std::string_view digits, const Literal& literal) {
    if (!literal.number)
        return std::nullopt;
    const auto number = decimalOf(digits);
    return number ? Order(*number <=> *literal.number) : std::nullopt;
}

Order orderOf(const Scalar& scalar, const Literal& literal) {
    if (scalar.kind == Scalar::Kind::Number && (literal.kind == Literal::Kind::Number || literal.kind == Literal::Kind::Text))
        return orderOfNumbers(scalar.text, literal);
    if (scalar.kind != Scalar::Kind::Text)
        return std::nullopt;
    if (literal.kind == Literal::Kind::Number)
        return orderOfNumbers(scalar.text, literal);
    return literal.kind == Literal::Kind::Text ? Order(scalar.text <=> std::string_view(literal.text)) : std::nullopt;
}

bool isSame(const Scalar& scalar, const Literal& literal) {
    if (literal.kind == Literal::Kind::Null)
        return scalar.kind == Scalar::Kind::Null;
    if (literal.kind == Literal::Kind::Boolean)
        return scalar.kind == Scalar::Kind::Boolean && scalar.text == literal.text;
    const auto order = orderOf(scalar, literal);
    return order && *order == 0;
}

bool isNumberOrText(const Value& value) {
    return value.isNumber() || value.isString();
}

Order orderOf(const Value& left, const Value& right) {
    if (!isNumberOrText(left) || !isNumberOrText(right))
        return std::nullopt;
    const auto number = decimalOf(left.text());
    const auto other = number ? decimalOf(right.text()) : std::nullopt;
    if (other)
        return Order(*number <=> *other);
    return left.isString() && right.isString() ? Order(left.text() <=> right.text()) : std::nullopt;
}

bool isSame(const Value& left, const Value& right) {
    const auto order = orderOf(left, right);
    return order ? *order == 0 : left == right;
}

bool isIn(std::strong_ordering order, Relation relation) {
    switch (relation) {
    case Relation::Less:
        return order < 0;
    case Relation::AtMost:
        return order <= 0;
    case Relation::Greater:
        return order > 0;
    default:
        return order >= 0;
    }
}

} // namespace

std::string_view signOf(Relation relation) {
    static constexpr std::array<std::string_view, 6> signs{"=", "!=", "<", "<=", ">", ">="};
    return signs[static_cast<std::size_t>(relation)];
}

Literal Literal::textOf(std::string text) {
    auto number = decimalOf(text);
    return {Kind::Text, std::move(text), std::move(number)};
}

Literal Literal::bare(std::string_view word) {
    if (word == "null")
        return {Kind::Null, "null", {}};
    if (word == "true" || word == "false")
        return {Kind::Boolean, std::string(word), {}};
    auto literal = textOf(std::string(word));
    if (literal.number)
        literal.kind = Kind::Number;
    return literal;
}

Scalar Scalar::of(const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
        return {Kind::Null, "null"};
    case Value::Kind::Boolean:
        return {Kind::Boolean, value.asBoolean() ? "true" : "false"};
    case Value::Kind::Number:
        return {Kind::Number, value.text()};
    case Value::Kind::String:
        return {Kind::Text, value.text()};
    default:
        return {Kind::Other, {}};
    }
}

bool relationHolds(const Scalar& scalar, Relation relation, const Literal& literal) {
    if (relation == Relation::Equal || relation == Relation::Unequal)
        return isSame(scalar, literal) == (relation == Relation::Equal);
    const auto order = orderOf(scalar, literal);
    return order && isIn(*order, relation);
}

bool relationHolds(const Value& left, Relation relation, const Value& right) {
    if (relation == Relation::Equal || relation == Relation::Unequal)
        return isSame(left, right) == (relation == Relation::Equal);
    const auto order = orderOf(left, right);
    return order && isIn(*order, relation);
}

} // namespace leftfold
