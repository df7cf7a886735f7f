// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/clock.h"
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// Reads ISO 8601 and RFC 3339 as stores write them: `T` or space, `Z`, `±hh`, `±hhmm`, `±hh:mm` or no zone (taken as UTC),
/// any number of fraction digits (cut to microseconds), date alone. Nothing where the text is no time.
std::optional<Instant> parseInstant(std::string_view text);

/// As `parseInstant`, and integers as stores count time, told by their size: seconds, milliseconds or microseconds since 1970,
/// ticks of 100 ns since the year 1 (.NET).
std::optional<Instant> storedInstant(std::string_view text);

/// `2026-03-01T09:00:00.000000Z`: always UTC, always six digits.
std::string formatInstant(Instant instant);

} // namespace leftfold
