// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <string>
#include <utility>
#include <vector>

namespace leftfold::story {

/// Money is counted in cents and written in the two ways that stores have: 12.50 and "12.50".
using Cents = std::int64_t;

inline Value text(std::string value) {
    return Value::string(std::move(value));
}

inline Value number(std::int64_t value) {
    return Value::integer(value);
}

/// Hundredths as digits: 1250 is `12.50`.
inline std::string hundredths(std::int64_t value) {
    const std::string cents = std::to_string(value % 100);
    return std::to_string(value / 100) + (cents.size() < 2 ? ".0" : ".") + cents;
}

inline Value decimal(std::int64_t value) {
    return Value::number(hundredths(value));
}

inline Value decimalText(std::int64_t value) {
    return Value::string(hundredths(value));
}

inline Value object(Value::Object members) {
    return Value::object(std::move(members));
}

} // namespace leftfold::story
