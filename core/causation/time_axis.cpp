// SPDX-License-Identifier: Apache-2.0
#include "core/causation/time_axis.h"
#include <algorithm>
#include <array>

namespace leftfold {

namespace {

constexpr double idleBesideMedian = 8; ///< a gap so many times the ordinary one …
constexpr double idleBesideAll = 0.125; ///< … and this part of the whole is idle
constexpr double leastShown = 0.04; ///< a compressed gap keeps this part of what is not compressed

/// Everything between two gaps of a sorted list, as numbers.
std::vector<double> lengths(const std::vector<Instant>& moments) {
    std::vector<double> gaps;
    for (std::size_t at = 1; at < moments.size(); ++at)
        gaps.push_back(static_cast<double>((moments[at] - moments[at - 1]).count()));
    return gaps;
}

/// Longer than this is idle.
double idleLimit(std::vector<double> gaps) {
    double all = 0;
    for (const double gap : gaps)
        all += gap;
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    return std::max(*middle * idleBesideMedian, all * idleBesideAll);
}

/// What an idle gap is drawn as.
double shownLength(const std::vector<double>& gaps, double limit) {
    double longest = 0;
    double ordinary = 0;
    for (const double gap : gaps) {
        if (gap > limit)
            continue;
        longest = std::max(longest, gap);
        ordinary += gap;
    }
    return std::max({longest, ordinary * leastShown, 1.0});
}

/// The smallest round time that is at least `least`.
std::chrono::microseconds roundStep(double least) {
    constexpr std::array<std::int64_t, 14> large{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    for (std::int64_t unit = 1; unit <= 100'000; unit *= 10)
        for (const std::int64_t times : {1, 2, 5})
            if (static_cast<double>(times * unit) >= least)
                return std::chrono::microseconds(times * unit);
    for (const std::int64_t seconds : large)
        if (static_cast<double>(seconds) * 1e6 >= least)
            return std::chrono::seconds(seconds);
    for (std::int64_t hours = 6;; hours *= 2)
        if (static_cast<double>(hours) * 3.6e9 >= least || hours > 100'000'000)
            return std::chrono::hours(hours);
}

} // namespace

TimeAxis::TimeAxis(std::vector<Instant> moments, IdleTime idle)
    : m_moments(std::move(moments)) {
    std::sort(m_moments.begin(), m_moments.end());
    m_moments.erase(std::unique(m_moments.begin(), m_moments.end()), m_moments.end());
    measure(idle);
}

void TimeAxis::measure(IdleTime idle) {
    m_places.assign(m_moments.size(), 0);
    const auto gaps = lengths(m_moments);
    if (gaps.empty())
        return;
    const bool compressing = idle == IdleTime::Compressed;
    const double limit = idleLimit(gaps);
    const double shown = shownLength(gaps, limit);
    for (std::size_t gap = 0; gap < gaps.size(); ++gap)
        m_places[gap + 1] = m_places[gap] + (compressing && gaps[gap] > limit ? std::min(shown, gaps[gap]) : gaps[gap]);
    const double whole = m_places.back();
    for (double& place : m_places)
        place /= whole;
    for (std::size_t gap = 0; compressing && gap < gaps.size(); ++gap)
        if (gaps[gap] > limit && gaps[gap] > shown)
            m_gaps.push_back({m_places[gap], m_places[gap + 1], m_moments[gap + 1] - m_moments[gap]});
}

double TimeAxis::place(Instant moment) const {
    if (m_moments.empty() || moment <= m_moments.front())
        return 0;
    if (moment >= m_moments.back())
        return 1;
    const auto after = std::upper_bound(m_moments.begin(), m_moments.end(), moment);
    const auto index = static_cast<std::size_t>(after - m_moments.begin());
    const auto from = m_moments[index - 1];
    const double part = static_cast<double>((moment - from).count()) / static_cast<double>((*after - from).count());
    return m_places[index - 1] + part * (m_places[index] - m_places[index - 1]);
}

Instant TimeAxis::at(double place) const {
    if (m_moments.empty())
        return {};
    const auto after = std::upper_bound(m_places.begin(), m_places.end(), std::clamp(place, 0.0, 1.0));
    if (after == m_places.end())
        return m_moments.back();
    const auto index = static_cast<std::size_t>(after - m_places.begin());
    const double part = (place - m_places[index - 1]) / (*after - m_places[index - 1]);
    const auto length = static_cast<double>((m_moments[index] - m_moments[index - 1]).count());
    return m_moments[index - 1] + std::chrono::microseconds(static_cast<std::int64_t>(part * length));
}

/// One round step for the whole stretch, as long as its ordinary parts ask for.
std::chrono::microseconds TimeAxis::stepBetween(double from, double to, int most) const {
    double ordinary = to - from;
    double lasting = static_cast<double>((at(to) - at(from)).count());
    for (const auto& gap : m_gaps) {
        const double covered = std::max(0.0, std::min(to, gap.to) - std::max(from, gap.from));
        ordinary -= covered;
        lasting -= static_cast<double>(gap.lasted.count()) * covered / (gap.to - gap.from);
    }
    const double perPlace = ordinary > 0 ? lasting / ordinary : lasting;
    return roundStep(std::max(1.0, perPlace * (to - from) / most));
}

std::vector<TimeMark> TimeAxis::marks(double from, double to, int most) const {
    std::vector<TimeMark> marks;
    if (m_moments.size() < 2 || most < 1 || to <= from)
        return marks;
    const auto step = stepBetween(from, to, most);
    const auto isIdle = [this](double place) {
        return std::any_of(m_gaps.begin(), m_gaps.end(), [place](const IdleGap& gap) { return place > gap.from && place < gap.to; });
    };
    // A gap may hold a million steps: the walk goes on from place to place, not from step to step.
    for (double place = from, last = -1; place <= to && std::ssize(marks) < most;) {
        const auto next = (at(place) - begin() + step - std::chrono::microseconds(1)) / step * step;
        const double there = this->place(begin() + next);
        if (there > to || begin() + next > end())
            break;
        if (there > last && !isIdle(there))
            marks.push_back({there, next});
        last = there;
        place = std::max(there, place) + (to - from) / most / 2;
    }
    return marks;
}

} // namespace leftfold
