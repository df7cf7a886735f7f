// SPDX-License-Identifier: Apache-2.0
#include "core/causation/latency_text.h"
#include <array>
#include <cstdio>

namespace leftfold {

namespace {

/// Three digits that count: 1.62, 16.2, 162.
std::string threeDigits(double number) {
    std::array<char, 32> text{};
    const int decimals = number < 9.995 ? 2 : number < 99.95 ? 1 : 0;
    std::snprintf(text.data(), text.size(), "%.*f", decimals, number);
    return text.data();
}

std::string twoUnits(std::int64_t count, std::int64_t per, const char* large, const char* small) {
    const auto rest = count % per;
    return std::to_string(count / per) + large + (rest == 0 ? std::string() : " " + std::to_string(rest) + small);
}

} // namespace

std::string latencyText(std::chrono::microseconds latency) {
    using namespace std::chrono;
    if (latency < microseconds::zero())
        return "-" + latencyText(-latency);
    if (latency == microseconds::zero())
        return "0 s";
    const auto count = static_cast<double>(latency.count());
    if (latency < milliseconds(1))
        return std::to_string(latency.count()) + " µs";
    if (latency < seconds(1))
        return (latency % milliseconds(1) == microseconds::zero() ? std::to_string(latency / milliseconds(1)) : threeDigits(count / 1e3))
            + " ms";
    if (latency < minutes(1))
        return threeDigits(count / 1e6) + " s";
    if (latency < hours(1))
        return twoUnits(duration_cast<seconds>(latency).count(), 60, " min", " s");
    if (latency < hours(24))
        return twoUnits(duration_cast<minutes>(latency).count(), 60, " h", " min");
    return twoUnits(duration_cast<hours>(latency).count(), 24, " d", " h");
}

} // namespace leftfold
