// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include <array>
#include <charconv>
#include <cstdio>

namespace leftfold {

namespace {

/// Reads a text from the left; what does not fit sets `broken`.
struct Scanner {
    std::string_view rest;
    bool broken = false;

    bool skip(std::string_view oneOf) {
        if (rest.empty() || oneOf.find(rest[0]) == std::string_view::npos)
            return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(std::string_view oneOf) { broken |= !skip(oneOf); }
    int digits(std::size_t count) {
        int number = 0;
        for (; count > 0 && !rest.empty() && rest[0] >= '0' && rest[0] <= '9'; --count) {
            number = number * 10 + (rest[0] - '0');
            rest.remove_prefix(1);
        }
        broken |= count > 0;
        return number;
    }
};

std::chrono::microseconds fraction(Scanner& scan) {
    std::int64_t micros = 0;
    int places = 0;
    while (!scan.rest.empty() && scan.rest[0] >= '0' && scan.rest[0] <= '9') {
        if (places < 6)
            micros = micros * 10 + (scan.rest[0] - '0');
        ++places;
        scan.rest.remove_prefix(1);
    }
    scan.broken |= places == 0;
    for (; places < 6; ++places)
        micros *= 10;
    return std::chrono::microseconds(micros);
}

std::chrono::microseconds timeOfDay(Scanner& scan) {
    std::chrono::microseconds time = std::chrono::hours(scan.digits(2));
    scan.expect(":");
    time += std::chrono::minutes(scan.digits(2));
    if (scan.skip(":"))
        time += std::chrono::seconds(scan.digits(2));
    if (scan.skip(".,:")) // NServiceBus writes 09:00:00:123456 Z
        time += fraction(scan);
    return time;
}

std::chrono::minutes zone(Scanner& scan) {
    if (scan.rest.empty() || scan.skip("Zz"))
        return std::chrono::minutes(0);
    const bool west = scan.rest[0] == '-';
    scan.expect("+-");
    std::chrono::minutes offset = std::chrono::hours(scan.digits(2));
    scan.skip(":");
    if (!scan.rest.empty())
        offset += std::chrono::minutes(scan.digits(2));
    return west ? -offset : offset;
}

/// `1772355600.123456`: seconds since 1970 with a fraction, as Java and PHP write them.
std::optional<Instant> fractionalSeconds(std::string_view text, std::int64_t seconds) {
    Scanner scan{text};
    const auto micros = scan.skip(".") ? fraction(scan) : std::chrono::microseconds(0);
    if (scan.broken || !scan.rest.empty() || seconds < 100'000'000 || seconds >= 100'000'000'000)
        return std::nullopt;
    return Instant(std::chrono::seconds(seconds)) + micros;
}

} // namespace

std::optional<Instant> parseInstant(std::string_view text) {
    Scanner scan{text};
    const int year = scan.digits(4);
    scan.expect("-");
    const int month = scan.digits(2);
    scan.expect("-");
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(scan.digits(2)))};
    if (scan.broken || !date.ok())
        return std::nullopt;
    Instant instant = std::chrono::sys_days(date);
    if (scan.rest.empty())
        return instant;
    scan.expect("Tt ");
    instant += timeOfDay(scan);
    while (scan.skip(" ")) { }
    instant -= zone(scan);
    if (scan.broken || !scan.rest.empty())
        return std::nullopt;
    return instant;
}

std::optional<Instant> storedInstant(std::string_view text) {
    constexpr std::int64_t ticksUntil1970 = 621'355'968'000'000'000;
    std::int64_t count = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (fault == std::errc{} && end != text.data() + text.size() && *end == '.')
        return fractionalSeconds(text.substr(static_cast<std::size_t>(end - text.data())), count);
    if (fault != std::errc{} || end != text.data() + text.size() || count < 100'000'000) // a year is no time
        return parseInstant(text);
    if (count < 100'000'000'000)
        return Instant(std::chrono::seconds(count));
    if (count < 100'000'000'000'000)
        return Instant(std::chrono::milliseconds(count));
    if (count < 100'000'000'000'000'000)
        return Instant(std::chrono::microseconds(count));
    return Instant(std::chrono::microseconds((count - ticksUntil1970) / 10));
}

std::string formatInstant(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(instant - day);
    std::array<char, 48> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace leftfold
