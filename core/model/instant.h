// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/time_zone.h"
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads ISO 8601 and RFC 3339 as stores write them: `T` or space, `Z`, `±hh`, `±hhmm`, `±hh:mm` or no zone (taken as UTC),
/// any number of fraction digits (cut to microseconds), date alone. Nothing where the text is no time.
std::optional<Instant> parseInstant(std::string_view text);

/// What a store's times mean where they do not say it themselves.
struct TimeSpelling {
    enum class Unit { BySize, Seconds, Milliseconds, Microseconds, Nanoseconds, Ticks };

    Unit unit = Unit::BySize; ///< of numbers, since 1970; ticks are of 100 ns since the year 1 (.NET)
    std::shared_ptr<const TimeZone> zone; ///< of dates that name none; null: UTC
};

/// As `parseInstant`, and numbers as stores count time. Where the spelling names no unit, an integer's size tells it: seconds,
/// milliseconds, microseconds, ticks or nanoseconds; none before 1973, because a year is no time.
std::optional<Instant> storedInstant(std::string_view text, const TimeSpelling& spelling = {});

/// `2026-03-01T09:00:00.000000Z`: always UTC, always six digits.
std::string formatInstant(Instant instant);

} // namespace leftfold
