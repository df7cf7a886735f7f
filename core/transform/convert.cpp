// SPDX-License-Identifier: Apache-2.0
#include "core/transform/convert.h"
#include "core/model/decimal.h"
#include "core/model/instant.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

tl::unexpected<Error> cannot(const Value& value, std::string_view to) {
    auto text = toJson(value);
    if (text.size() > 60)
        text = text.substr(0, 57) + "...";
    return fail(ErrorCode::Malformed, text + " cannot become " + std::string(to) + " without loss");
}

Result<Value> toText(const Value& value) {
    if (value.isString())
        return value;
    if (value.isNumber() || value.kind() == Value::Kind::Boolean)
        return Value::string(toJson(value));
    return cannot(value, "a string");
}

/// A number, or a string that reads as one, moved by the places that `divide_by` says.
Result<Decimal> toDecimal(const Value& value, int shift, std::string_view to) {
    const bool numeric = value.isNumber() || (value.isString() && isJsonNumber(value.text()));
    if (!numeric)
        return cannot(value, to);
    TRY_ASSIGN(auto number, Decimal::parse(value.text()));
    return number.shifted(shift);
}

Result<Value> toNumber(const Value& value, int shift) {
    if (value.isNumber() && shift == 0)
        return value;
    TRY_ASSIGN(auto number, toDecimal(value, shift, "a number"));
    return Value::number(shift == 0 ? value.text() : number.toString());
}

Result<Value> toInteger(const Value& value, int shift) {
    TRY_ASSIGN(auto number, toDecimal(value, shift, "an integer"));
    if (!number.isInteger())
        return cannot(value, "an integer");
    TRY_ASSIGN(auto digits, number.withoutTrailingZeros().toPlainString());
    return Value::number(std::move(digits));
}

Result<Value> toDecimalText(const Value& value, int shift) {
    TRY_ASSIGN(auto number, toDecimal(value, shift, "a decimal"));
    TRY_ASSIGN(auto digits, number.toPlainString());
    return Value::string(std::move(digits));
}

Result<Value> toBoolean(const Value& value) {
    if (value.kind() == Value::Kind::Boolean)
        return value;
    if (value.isString() || value.isNumber()) {
        const auto& text = value.text();
        if (text == "true" || text == "1")
            return Value::boolean(true);
        if (text == "false" || text == "0")
            return Value::boolean(false);
    }
    return cannot(value, "a boolean");
}

/// Whether the text has more of a second than the microseconds that an Instant keeps.
bool finerThanMicroseconds(std::string_view text) {
    const auto point = text.find_last_of(".,");
    if (point == std::string_view::npos)
        return false;
    const auto fraction = text.substr(point + 1, text.find_first_not_of("0123456789", point + 1) - point - 1);
    return fraction.size() > 6 && fraction.find_first_not_of('0', 6) != std::string_view::npos;
}

Result<Value> timestampFromNumber(const Value& value, op::Convert::Unit unit) {
    if (unit == op::Convert::Unit::None)
        return fail(
            ErrorCode::Malformed, toJson(value) + " is a number: the step must name its unit (seconds, milliseconds, microseconds)");
    const int places = unit == op::Convert::Unit::Seconds ? 6 : unit == op::Convert::Unit::Milliseconds ? 3 : 0;
    TRY_ASSIGN(auto number, toDecimal(value, places, "a timestamp"));
    static const Decimal year9999(253'402'300'799'999'999);
    static const Decimal year0(-62'167'219'200'000'000);
    if (!number.isInteger() || number < year0 || number > year9999)
        return cannot(value, "a timestamp");
    TRY_ASSIGN(auto digits, number.withoutTrailingZeros().toPlainString());
    return Value::string(formatInstant(Instant(std::chrono::microseconds(std::stoll(digits)))));
}

Result<Value> toTimestamp(const Value& value, op::Convert::Unit unit) {
    if (value.isNumber())
        return timestampFromNumber(value, unit);
    if (!value.isString() || finerThanMicroseconds(value.text()))
        return cannot(value, "a timestamp");
    const auto instant = parseInstant(value.text());
    if (!instant)
        return cannot(value, "a timestamp");
    return Value::string(formatInstant(*instant));
}

} // namespace

Result<Value> converted(const Value& value, const op::Convert& how) {
    using To = op::Convert::To;
    switch (how.to) {
    case To::String:
        return toText(value);
    case To::Number:
        return toNumber(value, how.shift);
    case To::Integer:
        return toInteger(value, how.shift);
    case To::Boolean:
        return toBoolean(value);
    case To::Decimal:
        return toDecimalText(value, how.shift);
    case To::Timestamp:
        return toTimestamp(value, how.unit);
    }
    return cannot(value, "that");
}

} // namespace leftfold
