// SPDX-License-Identifier: Apache-2.0
#include "core/storage/time_buckets.h"
#include <array>
#include <chrono>
#include <utility>

namespace leftfold {

namespace {

using namespace std::chrono_literals;
using Duration = Instant::duration;

constexpr Duration day = 24h;
constexpr std::array<Duration, 24> widths{1ms, 5ms, 10ms, 50ms, 100ms, 500ms, 1s, 5s, 15s, 1min, 5min, 15min, 1h, 3h, 6h, 12h, day, 7 * day,
    28 * day, 364 * day, 1820 * day, 3640 * day, 36'400 * day, 364'000 * day};

/// A Monday, so that weeks begin with one.
constexpr Duration firstMonday = -3 * day;

std::int64_t bucketOf(Instant instant, Duration width) {
    const auto since = instant.time_since_epoch() - firstMonday;
    return since / width - (since % width < Duration::zero() ? 1 : 0);
}

std::int64_t floorOf(std::int64_t bucket, std::int64_t factor) {
    return bucket / factor - (bucket % factor < 0 ? 1 : 0);
}

} // namespace

Instant::duration TimeBuckets::width() const {
    return widths[m_level];
}

Instant TimeBuckets::origin() {
    return Instant(firstMonday);
}

void TimeBuckets::add(Instant instant, std::int64_t count) {
    const auto bucket = bucketOf(instant, widths[m_level]);
    if (m_pending > 0 && bucket == m_bucket) {
        m_pending += count;
        return;
    }
    settle();
    m_bucket = bucketOf(instant, widths[m_level]);
    m_pending = count;
}

void TimeBuckets::settle() {
    if (m_pending == 0)
        return;
    m_counts[m_bucket] += std::exchange(m_pending, 0);
    while (m_counts.rbegin()->first - m_counts.begin()->first >= most && m_level + 1 < widths.size())
        widen();
}

void TimeBuckets::widen() {
    const auto factor = widths[m_level + 1] / widths[m_level];
    std::map<std::int64_t, std::int64_t> wider;
    for (const auto& [bucket, count] : m_counts)
        wider[floorOf(bucket, factor)] += count;
    m_counts = std::move(wider);
    ++m_level;
}

TimeHistogram TimeBuckets::histogram() const {
    auto settled = *this;
    settled.settle();
    const auto& counts = settled.m_counts;
    if (counts.empty())
        return {};
    const auto first = counts.begin()->first;
    const auto width = widths[settled.m_level];
    TimeHistogram histogram{Instant(firstMonday + first * width), width, {}};
    histogram.counts.resize(static_cast<std::size_t>(counts.rbegin()->first - first + 1));
    for (const auto& [bucket, count] : counts)
        histogram.counts[static_cast<std::size_t>(bucket - first)] = count;
    return histogram;
}

} // namespace leftfold
