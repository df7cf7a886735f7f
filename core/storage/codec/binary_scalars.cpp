// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/binary_scalars.h"
#include "core/model/json_text.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <vector>

namespace leftfold {

namespace {

constexpr std::size_t longestKey = 4096;

template <typename Floating>
void appendFloating(std::string& json, Floating number) {
    if (!std::isfinite(number)) {
        json += std::isnan(number) ? "\"NaN\"" : number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
        return;
    }
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    const std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    json += text;
    if (text.find_first_of(".e") == std::string_view::npos)
        json += ".0"; // a whole number that is stored as a fraction
}

void appendHexDigits(std::string& out, std::string_view bytes) {
    static constexpr std::string_view digits = "0123456789abcdef";
    for (const char byte : bytes) {
        out += digits[static_cast<unsigned char>(byte) >> 4U];
        out += digits[static_cast<unsigned char>(byte) & 15U];
    }
}

/// Whether version and variant make sense.
bool isUuid(std::string_view bytes) {
    const auto byte = [bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    return bytes.size() == 16 && (byte(8) & 0xC0U) == 0x80 && byte(6) >> 4U >= 1 && byte(6) >> 4U <= 8;
}

} // namespace

void appendDouble(std::string& json, double number) {
    appendFloating(json, number);
}

void appendFloat(std::string& json, float number) {
    appendFloating(json, number);
}

double doubleOf(std::uint64_t bits) {
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

float floatOf(std::uint32_t bits) {
    float number = 0;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

float halfOf(std::uint16_t bits) {
    const int exponent = bits >> 10U & 31;
    const auto fraction = static_cast<float>(bits & 1023U);
    const float magnitude = exponent == 0 ? std::ldexp(fraction, -24)
        : exponent != 31                  ? std::ldexp(fraction + 1024, exponent - 25)
        : fraction == 0                   ? INFINITY
                                          : NAN;
    return (bits & 0x8000U) != 0 ? -magnitude : magnitude;
}

void appendUuid(std::string& json, std::string_view bytes) {
    json += '"';
    std::size_t from = 0;
    if (bytes.size() == 16)
        for (const std::size_t to : {4U, 6U, 8U, 10U}) {
            appendHexDigits(json, bytes.substr(from, to - from));
            json += '-';
            from = to;
        }
    appendHexDigits(json, bytes.substr(from));
    json += '"';
}

void appendBytes(std::string& json, std::string_view bytes) {
    if (isUuid(bytes))
        return appendUuid(json, bytes);
    json += '"';
    appendHexDigits(json, bytes);
    json += '"';
}

void appendTime(std::string& json, std::int64_t seconds, std::uint32_t nanoseconds) {
    constexpr std::int64_t yearZero = -62'167'219'200;
    constexpr std::int64_t yearTenThousand = 253'402'300'800;
    if (seconds < yearZero || seconds >= yearTenThousand) {
        json += std::to_string(seconds);
        return;
    }
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(time - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "\"%04d-%02u-%02uT%02d:%02d:%02d.%09u", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()), nanoseconds % 1'000'000'000U);
    std::string_view shown(text.data());
    shown.remove_suffix(nanoseconds % 1'000'000 == 0 ? 6 : nanoseconds % 1000 == 0 ? 3 : 0);
    json.append(shown).append("Z\"");
}

std::string digitsOf(std::string_view magnitude) {
    if (magnitude.size() > 4096)
        return {};
    constexpr std::uint64_t billion = 1'000'000'000;
    std::vector<std::uint64_t> groups{0}; // of nine digits, the lowest first
    for (const char byte : magnitude) {
        std::uint64_t carry = static_cast<unsigned char>(byte);
        for (auto& group : groups) {
            carry += group << 8U;
            group = carry % billion;
            carry /= billion;
        }
        if (carry != 0)
            groups.push_back(carry);
    }
    std::string digits = std::to_string(groups.back());
    for (std::size_t at = groups.size() - 1; at-- > 0;) {
        const auto group = std::to_string(groups[at]);
        digits.append(9 - group.size(), '0').append(group);
    }
    return digits;
}

void appendDecimal(std::string& json, bool negative, std::string digits, std::int64_t exponent) {
    constexpr std::int64_t mostZeros = 20;
    json += negative ? "-" : "";
    const auto size = static_cast<std::int64_t>(digits.size());
    if (exponent >= 0 || exponent < -size - mostZeros) {
        json += digits;
        if (exponent != 0)
            json += 'e' + std::to_string(exponent);
        return;
    }
    if (size <= -exponent)
        digits.insert(0, static_cast<std::size_t>(-exponent - size + 1), '0');
    json += digits.insert(digits.size() - static_cast<std::size_t>(-exponent), 1, '.');
}

bool quoteKey(std::string& json, std::size_t start) {
    if (json[start] == '"')
        return true;
    const std::string written = json.substr(start);
    json.resize(start);
    appendJsonString(json, written);
    return written.size() <= longestKey;
}

std::optional<std::string> keyOf(const Value& value) {
    if (value.isString() || value.isNumber())
        return value.text();
    auto json = toJson(value);
    return json.size() <= longestKey ? std::optional(std::move(json)) : std::nullopt;
}

} // namespace leftfold
