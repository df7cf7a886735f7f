// SPDX-License-Identifier: Apache-2.0
#include "core/model/instant.h"
#include <array>
#include <charconv>
#include <cstdio>
#include <limits>

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

struct WrittenDate {
    Instant at{};
    bool namesZone = false;
};

std::optional<WrittenDate> readDate(std::string_view text) {
    Scanner scan{text};
    const int year = scan.digits(4);
    scan.expect("-");
    const int month = scan.digits(2);
    scan.expect("-");
    const std::chrono::year_month_day date{
        std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)), std::chrono::day(static_cast<unsigned>(scan.digits(2)))};
    if (scan.broken || !date.ok())
        return std::nullopt;
    WrittenDate written{std::chrono::sys_days(date)};
    if (scan.rest.empty())
        return written;
    scan.expect("Tt ");
    written.at += timeOfDay(scan);
    while (scan.skip(" ")) { }
    written.namesZone = !scan.rest.empty();
    written.at -= zone(scan);
    return scan.broken || !scan.rest.empty() ? std::nullopt : std::optional(written);
}

struct WrittenNumber {
    std::int64_t whole = 0;
    std::chrono::microseconds fraction{}; ///< as if the whole were seconds
    bool hasFraction = false;
    bool isNegative = false;
};

/// `1772355600.123456` is how Java and PHP write seconds.
std::optional<WrittenNumber> readNumber(std::string_view text) {
    WrittenNumber number;
    number.isNegative = text.starts_with('-');
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number.whole);
    if (fault != std::errc{})
        return std::nullopt;
    Scanner scan{text.substr(static_cast<std::size_t>(end - text.data()))};
    number.hasFraction = scan.skip(".");
    if (number.hasFraction)
        number.fraction = fraction(scan);
    return scan.broken || !scan.rest.empty() ? std::nullopt : std::optional(number);
}

using Unit = TimeSpelling::Unit;

/// Nothing: the number is none that counts time.
std::optional<Unit> unitBySize(const WrittenNumber& number) {
    if (number.whole < 100'000'000)
        return std::nullopt;
    if (number.whole < 100'000'000'000)
        return Unit::Seconds;
    if (number.hasFraction)
        return std::nullopt;
    return number.whole < 100'000'000'000'000      ? Unit::Milliseconds
        : number.whole < 100'000'000'000'000'000   ? Unit::Microseconds
        : number.whole < 1'000'000'000'000'000'000 ? Unit::Ticks
                                                   : Unit::Nanoseconds;
}

std::chrono::microseconds microsOf(const WrittenNumber& number, std::int64_t microsEach) {
    const auto behind = number.fraction * microsEach / 1'000'000;
    return std::chrono::microseconds(number.whole * microsEach) + (number.isNegative ? -behind : behind);
}

/// Nothing outside the years that have four digits: it counts something else.
std::optional<Instant> counted(const WrittenNumber& number, Unit unit) {
    constexpr std::int64_t ticksUntil1970 = 621'355'968'000'000'000;
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    const std::int64_t microsEach = unit == Unit::Seconds ? 1'000'000 : unit == Unit::Milliseconds ? 1000 : 1;
    if (number.whole > most / microsEach - 1 || number.whole < -(most / microsEach - 1))
        return std::nullopt;
    const auto micros = unit == Unit::Ticks ? std::chrono::microseconds((number.whole / 10) - (ticksUntil1970 / 10))
        : unit == Unit::Nanoseconds         ? std::chrono::microseconds(number.whole / 1000)
                                            : microsOf(number, microsEach);
    static constexpr Instant first = std::chrono::sys_days(std::chrono::year(0) / 1 / 1);
    static constexpr Instant behind = std::chrono::sys_days(std::chrono::year(10'000) / 1 / 1);
    const Instant at(micros);
    return at < first || at >= behind ? std::nullopt : std::optional(at);
}

} // namespace

std::optional<Instant> parseInstant(std::string_view text) {
    const auto written = readDate(text);
    return written ? std::optional(written->at) : std::nullopt;
}

std::optional<Instant> storedInstant(std::string_view text, const TimeSpelling& spelling) {
    if (const auto number = readNumber(text)) {
        const auto unit = spelling.unit == Unit::BySize ? unitBySize(*number) : spelling.unit;
        return unit ? counted(*number, *unit) : std::nullopt;
    }
    const auto written = readDate(text);
    if (!written)
        return std::nullopt;
    return spelling.zone && !written->namesZone ? spelling.zone->instantOf(written->at) : written->at;
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
