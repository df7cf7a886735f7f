// SPDX-License-Identifier: Apache-2.0
#include "core/model/decimal.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <charconv>
#include <limits>

namespace leftfold {

using Integer = boost::multiprecision::cpp_int;

struct Decimal::Big {
    Integer number;
};

namespace {

constexpr std::size_t mostDigits = 10'000;
constexpr std::int32_t farthestScale = 1'000'000;
/// So many zeros are written out; more become an exponent.
constexpr std::int32_t writtenZeros = 20;

tl::unexpected<Error> tooLong(std::string_view what) {
    return fail(ErrorCode::Unsupported, std::string(what) + " has more than " + std::to_string(mostDigits) + " digits");
}

Integer powerOfTen(std::size_t exponent) {
    return boost::multiprecision::pow(Integer(10), static_cast<unsigned>(exponent));
}

/// A JSON number in its parts.
struct Parts {
    bool negative = false;
    std::string digits; ///< whole part and fraction, without zeros in front
    std::size_t fraction = 0;
    std::string_view exponent;
};

Parts partsOf(std::string_view text) {
    Parts parts;
    parts.negative = text.front() == '-';
    text.remove_prefix(parts.negative ? 1 : 0);
    const auto mark = std::min(text.find_first_of("eE"), text.size());
    parts.exponent = text.substr(std::min(mark + 1, text.size()));
    text = text.substr(0, mark);
    const auto point = std::min(text.find('.'), text.size());
    parts.digits = text.substr(0, point);
    if (point < text.size()) {
        parts.digits += text.substr(point + 1);
        parts.fraction = text.size() - point - 1;
    }
    parts.digits.erase(0, std::min(parts.digits.find_first_not_of('0'), parts.digits.size() - 1));
    return parts;
}

/// Nothing where the exponent is beyond the bound.
std::optional<std::int32_t> exponentOf(std::string_view text) {
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    std::int32_t exponent = 0;
    if (text.empty())
        return exponent;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (fault != std::errc() || exponent > farthestScale || exponent < -farthestScale)
        return {};
    return exponent;
}

/// `-12.50` as -1250 and 2, for numbers so short and plain that nothing can overflow; most are.
struct Short {
    std::int64_t number = 0;
    std::int32_t scale = 0;
};
std::optional<Short> readShort(std::string_view text) {
    if (text.size() > 18)
        return {};
    Short result;
    bool point = false;
    for (const char c : text.substr(text.front() == '-' ? 1 : 0)) {
        if (c == '.') {
            point = true;
            continue;
        }
        if (c < '0' || c > '9')
            return {};
        result.number = result.number * 10 + (c - '0');
        result.scale += point ? 1 : 0;
    }
    if (text.front() == '-')
        result.number = -result.number;
    return result;
}

} // namespace

/// What needs to see the inside of a Decimal.
struct Decimal::Arithmetic {
    static Integer number(const Decimal& decimal) { return decimal.m_big ? decimal.m_big->number : Integer(decimal.m_small); }

    static Decimal make(Integer number, std::int32_t scale) {
        Decimal decimal;
        decimal.m_scale = scale;
        if (number >= std::numeric_limits<std::int64_t>::min() && number <= std::numeric_limits<std::int64_t>::max())
            decimal.m_small = static_cast<std::int64_t>(number);
        else
            decimal.m_big = std::make_shared<const Big>(Big{std::move(number)});
        return decimal;
    }

    static int sign(const Decimal& decimal) {
        return decimal.m_big ? decimal.m_big->number.sign() : (decimal.m_small > 0 ? 1 : 0) - (decimal.m_small < 0 ? 1 : 0);
    }

    /// The digits without a sign.
    static std::string digits(const Decimal& decimal) {
        auto text = decimal.m_big ? decimal.m_big->number.str() : std::to_string(decimal.m_small);
        return text.front() == '-' ? text.substr(1) : text;
    }

    static Decimal withScale(const Decimal& decimal, std::int32_t scale) {
        return make(number(decimal) * powerOfTen(static_cast<std::size_t>(scale - decimal.m_scale)), scale);
    }

    static std::string plain(const Decimal& decimal) {
        auto text = digits(decimal);
        if (decimal.m_scale <= 0) {
            if (text != "0")
                text.append(static_cast<std::size_t>(-decimal.m_scale), '0');
        } else {
            const auto fraction = static_cast<std::size_t>(decimal.m_scale);
            if (text.size() <= fraction)
                text.insert(0, fraction + 1 - text.size(), '0');
            text.insert(text.size() - fraction, 1, '.');
        }
        return sign(decimal) < 0 ? '-' + text : text;
    }
};

Result<Decimal> Decimal::parse(std::string_view text) {
    if (!isJsonNumber(text))
        return fail(ErrorCode::Malformed, '"' + std::string(text.substr(0, 40)) + "\" is no number");
    if (const auto quick = readShort(text)) {
        Decimal decimal(quick->number);
        decimal.m_scale = quick->scale;
        return decimal;
    }
    const auto parts = partsOf(text);
    if (parts.digits.size() > mostDigits || parts.fraction > mostDigits)
        return tooLong("The number");
    const auto exponent = exponentOf(parts.exponent);
    if (!exponent)
        return fail(ErrorCode::Unsupported, "The number's exponent is beyond ±" + std::to_string(farthestScale));
    Decimal decimal;
    if (parts.digits.size() <= 18)
        std::from_chars(parts.digits.data(), parts.digits.data() + parts.digits.size(), decimal.m_small);
    else
        decimal = Arithmetic::make(Integer(parts.digits), 0);
    decimal.m_scale = static_cast<std::int32_t>(parts.fraction) - *exponent;
    if (!parts.negative)
        return decimal;
    return Arithmetic::make(-Arithmetic::number(decimal), decimal.m_scale);
}

std::string Decimal::toString() const {
    if (m_scale == 0 && !m_big)
        return std::to_string(m_small);
    const auto zeros = m_scale > 0 ? m_scale - static_cast<std::int32_t>(Arithmetic::digits(*this).size()) : -m_scale;
    if (zeros <= writtenZeros)
        return Arithmetic::plain(*this);
    return (isNegative() ? "-" : "") + Arithmetic::digits(*this) + 'e' + std::to_string(-m_scale);
}

Result<std::string> Decimal::toPlainString() const {
    if (static_cast<std::size_t>(std::abs(m_scale)) + Arithmetic::digits(*this).size() > 2 * mostDigits)
        return tooLong("The number without an exponent");
    return Arithmetic::plain(*this);
}

bool Decimal::isInteger() const {
    return m_scale <= 0 || withoutTrailingZeros().m_scale <= 0;
}

bool Decimal::isNegative() const {
    return Arithmetic::sign(*this) < 0;
}

Decimal Decimal::withoutTrailingZeros() const {
    const auto text = Arithmetic::digits(*this);
    if (m_scale <= 0 || text == "0")
        return m_scale <= 0 ? *this : Decimal();
    const auto zeros = std::min(text.size() - 1 - text.find_last_not_of('0'), static_cast<std::size_t>(m_scale));
    return Arithmetic::make(Arithmetic::number(*this) / powerOfTen(zeros), m_scale - static_cast<std::int32_t>(zeros));
}

Result<Decimal> Decimal::shifted(int places) const {
    const auto scale = std::int64_t{m_scale} - places;
    if (std::abs(scale) > 2 * farthestScale)
        return fail(ErrorCode::Unsupported, "The number's exponent is beyond ±" + std::to_string(farthestScale));
    Decimal decimal = *this;
    decimal.m_scale = static_cast<std::int32_t>(scale);
    return decimal;
}

std::strong_ordering operator<=>(const Decimal& left, const Decimal& right) {
    using Inside = Decimal::Arithmetic;
    if (left.m_scale == right.m_scale && !left.m_big && !right.m_big)
        return left.m_small <=> right.m_small;
    const int sign = Inside::sign(left);
    if (sign != Inside::sign(right) || sign == 0)
        return sign <=> Inside::sign(right);
    const auto places = [](const Decimal& decimal) { return static_cast<std::int64_t>(Inside::digits(decimal).size()) - decimal.m_scale; };
    if (places(left) != places(right))
        return sign > 0 ? places(left) <=> places(right) : places(right) <=> places(left);
    const auto scale = std::max(left.m_scale, right.m_scale); // no farther apart than their digits are many
    const auto order = Inside::number(Inside::withScale(left, scale)).compare(Inside::number(Inside::withScale(right, scale)));
    return order <=> 0;
}

Result<Decimal> add(const Decimal& left, const Decimal& right) {
    using Inside = Decimal::Arithmetic;
    Decimal sum;
    sum.m_scale = left.m_scale;
    if (left.m_scale == right.m_scale && !left.m_big && !right.m_big && !__builtin_add_overflow(left.m_small, right.m_small, &sum.m_small))
        return sum;
    const auto scale = std::max(left.m_scale, right.m_scale);
    const auto stretch = static_cast<std::size_t>(scale - std::min(left.m_scale, right.m_scale));
    if (stretch + std::max(Inside::digits(left).size(), Inside::digits(right).size()) > mostDigits)
        return tooLong("The sum");
    return Inside::make(Inside::number(Inside::withScale(left, scale)) + Inside::number(Inside::withScale(right, scale)), scale);
}

Result<Decimal> multiply(const Decimal& left, const Decimal& right) {
    using Inside = Decimal::Arithmetic;
    if (std::abs(left.m_scale + right.m_scale) > farthestScale)
        return fail(ErrorCode::Unsupported, "The product's exponent is beyond ±" + std::to_string(farthestScale));
    Decimal product;
    product.m_scale = left.m_scale + right.m_scale;
    if (!left.m_big && !right.m_big && !__builtin_mul_overflow(left.m_small, right.m_small, &product.m_small))
        return product;
    if (Inside::digits(left).size() + Inside::digits(right).size() > mostDigits)
        return tooLong("The product");
    return Inside::make(Inside::number(left) * Inside::number(right), product.m_scale);
}

} // namespace leftfold
