// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/instant.h"
#include <span>
#include <vector>

namespace leftfold {

enum class IdleTime { Shown, Compressed };

/// A mark on the axis, at a round time after its beginning.
struct TimeMark {
    double place = 0;
    std::chrono::microseconds after{};
};

/// A stretch of the axis in which nothing happens and which is drawn shorter than it lasted.
struct IdleGap {
    double from = 0;
    double to = 0;
    std::chrono::microseconds lasted{};
};

/// Maps moments to places from 0 to 1. Idle time can be compressed: gaps that are long beside all others shrink to the length
/// of the longest ordinary one.
class TimeAxis {
public:
    TimeAxis() = default;
    TimeAxis(std::vector<Instant> moments, IdleTime idle);

    double place(Instant moment) const;
    Instant at(double place) const;
    const std::vector<IdleGap>& gaps() const { return m_gaps; }
    Instant begin() const { return m_moments.empty() ? Instant() : m_moments.front(); }
    Instant end() const { return m_moments.empty() ? Instant() : m_moments.back(); }
    /// At most `most` marks between `from` and `to`, outside of compressed gaps.
    std::vector<TimeMark> marks(double from, double to, int most) const;

private:
    void measure(IdleTime idle);
    std::chrono::microseconds stepBetween(double from, double to, int most) const;

    std::vector<Instant> m_moments; ///< in order, each once
    std::vector<double> m_places;
    std::vector<IdleGap> m_gaps;
};

} // namespace leftfold
