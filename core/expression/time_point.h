// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// A time in an expression, as it was written and what it means: `2026-01-01`, `2026-03-01T09:00:00+01:00`, `now`, or so long
/// ago (`-2h`, `7d`; units s m h d w), counted from when the expression was read. Without a zone it is UTC.
struct TimePoint {
    std::string text;
    Instant at{};

    bool operator==(const TimePoint&) const = default;
};

/// Nothing where the text is no time.
std::optional<TimePoint> readTimePoint(std::string_view text, Instant now);

} // namespace leftfold
