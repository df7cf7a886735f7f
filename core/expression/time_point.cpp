// SPDX-License-Identifier: Apache-2.0
#include "core/expression/time_point.h"
#include <charconv>

namespace leftfold {

namespace {

std::optional<std::chrono::seconds> unitOf(char letter) {
    switch (letter) {
    case 's':
        return std::chrono::seconds(1);
    case 'm':
        return std::chrono::minutes(1);
    case 'h':
        return std::chrono::hours(1);
    case 'd':
        return std::chrono::hours(24);
    case 'w':
        return std::chrono::hours(24 * 7);
    default:
        return std::nullopt;
    }
}

/// `-2h` and `2h` both mean two hours ago.
std::optional<Instant> ago(std::string_view text, Instant now) {
    text.remove_prefix(text.starts_with('-') ? 1 : 0);
    const auto unit = text.empty() ? std::nullopt : unitOf(text.back());
    int count = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (!unit || fault != std::errc{} || count < 0 || count > 1'000'000 || end != text.data() + text.size() - 1)
        return std::nullopt;
    return now - count * *unit;
}

} // namespace

std::optional<TimePoint> readTimePoint(std::string_view text, Instant now) {
    auto at = text == "now" ? std::optional(now) : parseInstant(text);
    if (!at)
        at = ago(text, now);
    return at ? std::optional(TimePoint{std::string(text), *at}) : std::nullopt;
}

} // namespace leftfold
