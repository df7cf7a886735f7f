// SPDX-License-Identifier: Apache-2.0
#include "core/transform/arithmetic.h"
#include "core/model/decimal.h"
#include "core/model/json_text.h"

namespace leftfold {

namespace {

Result<Decimal> numberOf(const Value& value) {
    if (value.isNumber() || (value.isString() && isJsonNumber(value.text())))
        return Decimal::parse(value.text());
    auto text = toJson(value);
    if (text.size() > 60)
        text = text.substr(0, 57) + "...";
    return fail(ErrorCode::Malformed, text + " is no number");
}

Result<Decimal> amount(const Value& by, const Value& times, bool minus) {
    TRY_ASSIGN(auto step, numberOf(by));
    TRY_ASSIGN(auto factor, numberOf(times));
    TRY_ASSIGN(auto product, multiply(step, factor));
    return minus ? multiply(product, Decimal(-1)) : product;
}

} // namespace

Result<Value> incremented(const Value& current, const Value& by, const Value& times, bool minus) {
    TRY_ASSIGN(auto start, numberOf(current));
    TRY_ASSIGN(auto step, amount(by, times, minus));
    TRY_ASSIGN(auto sum, add(start, step));
    return current.isString() ? Value::string(sum.toString()) : Value::number(sum.toString());
}

} // namespace leftfold
