// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace leftfold {

/// An exact decimal number: never a float, so 0.1 + 0.2 is 0.3. It keeps its scale: 0.10 + 0.20 is 0.30.
class Decimal {
public:
    Decimal() = default;
    explicit Decimal(std::int64_t number)
        : m_small(number) { }
    /// Reads a number as JSON writes it. Fails beyond 10,000 digits or an exponent beyond ±1,000,000.
    static Result<Decimal> parse(std::string_view digits);

    /// Plain digits; with an exponent where the number would begin or end with many zeros that nobody wrote.
    std::string toString() const;
    /// Plain digits without an exponent; fails where that would need more than 10,000 digits.
    Result<std::string> toPlainString() const;
    bool isInteger() const;
    bool isNegative() const;
    /// The number without its fraction's zeros: 5.00 becomes 5.
    Decimal withoutTrailingZeros() const;
    /// The number times ten to the power of `places`.
    Result<Decimal> shifted(int places) const;

    friend std::strong_ordering operator<=>(const Decimal& left, const Decimal& right);
    friend bool operator==(const Decimal& left, const Decimal& right) { return (left <=> right) == 0; }
    /// Fail where the result would have more than 10,000 digits.
    friend Result<Decimal> add(const Decimal& left, const Decimal& right);
    friend Result<Decimal> multiply(const Decimal& left, const Decimal& right);

private:
    struct Big; // a whole number of any size
    struct Arithmetic;

    std::int64_t m_small = 0; // the digits as a whole number, where they fit
    std::shared_ptr<const Big> m_big; // the same where they do not
    std::int32_t m_scale = 0; // digits after the point; negative: zeros before it
};

Result<Decimal> add(const Decimal& left, const Decimal& right);
Result<Decimal> multiply(const Decimal& left, const Decimal& right);

} // namespace leftfold
