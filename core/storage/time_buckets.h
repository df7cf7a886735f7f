// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/clock.h"
#include <cstdint>
#include <map>
#include <vector>

namespace leftfold {

/// How many events there were in each stretch of time: `counts[k]` of those from `begin + k * width` up to the next.
struct TimeHistogram {
    Instant begin{};
    Instant::duration width{};
    std::vector<std::int64_t> counts;

    Instant at(std::size_t bucket) const { return begin + width * static_cast<std::int64_t>(bucket); }
    bool operator==(const TimeHistogram&) const = default;
};

/// Counts instants without knowing what is yet to come: the buckets become wider as the times spread, along widths that people
/// count in and of which each is a multiple of the one before. The same instants give the same histogram in any order.
class TimeBuckets {
public:
    static constexpr std::int64_t most = 160;

    void add(Instant instant, std::int64_t count = 1);
    /// Of the buckets so far; those to come are multiples of it, from `origin` on.
    Instant::duration width() const;
    static Instant origin();
    /// With the empty buckets between; without counts where there is no instant.
    TimeHistogram histogram() const;

private:
    void settle();
    void widen();

    std::size_t m_level = 0;
    std::map<std::int64_t, std::int64_t> m_counts; ///< by number of the bucket
    std::int64_t m_pending = 0; ///< of the bucket that was counted last, not among them yet: times mostly follow each other
    std::int64_t m_bucket = 0;
};

} // namespace leftfold
