// SPDX-License-Identifier: Apache-2.0
#include "core/story/calendar.h"
#include <algorithm>
#include <array>

namespace leftfold::story {

namespace {

constexpr std::array hourWeights{3, 1, 1, 1, 1, 2, 6, 14, 30, 44, 50, 48, 52, 46, 40, 38, 42, 50, 60, 72, 78, 60, 30, 10};
constexpr std::array<int, 7> dayPercent{70, 105, 95, 95, 100, 120, 80}; // from Sunday

std::size_t weekday(Instant at) {
    return std::chrono::weekday(std::chrono::floor<days>(at)).c_encoding();
}

} // namespace

microseconds between(Random& random, microseconds least, microseconds most) {
    return microseconds(random.between(least.count(), most.count()));
}

std::vector<Instant> arrivals(Random& random, Instant midnight, std::int64_t usual) {
    const std::int64_t average = usual * dayPercent[weekday(midnight)] / 100;
    const std::int64_t spread = average / 6;
    const std::int64_t count = std::max<std::int64_t>(1, average + random.between(-spread, spread));
    std::vector<Instant> times;
    times.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        const auto hour = hours(random.weighted(hourWeights));
        times.push_back(midnight + hour + between(random, microseconds(0), hours(1) - microseconds(1)));
    }
    std::sort(times.begin(), times.end());
    return times;
}

Instant whenWarehouseWorks(Random& random, Instant at) {
    const Instant midnight = std::chrono::floor<days>(at);
    const std::size_t day = weekday(at);
    const bool workday = day >= 1 && day <= 5;
    if (workday && at - midnight >= hours(8) && at - midnight < hours(18))
        return at;
    Instant morning = midnight + hours(8);
    if (!workday || at > morning)
        morning += days(1);
    while (weekday(morning) == 0 || weekday(morning) == 6)
        morning += days(1);
    return morning + between(random, minutes(1), minutes(100));
}

Instant whenPeopleAreAwake(Random& random, Instant at) {
    const Instant midnight = std::chrono::floor<days>(at);
    if (at - midnight < hours(7))
        return midnight + hours(7) + between(random, minutes(1), minutes(180));
    if (at - midnight >= hours(22))
        return midnight + days(1) + hours(7) + between(random, minutes(1), minutes(180));
    return at;
}

} // namespace leftfold::story
