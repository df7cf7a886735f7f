// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timeline_bars.h"
#include "ui/widgets/type_colors.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr double narrowestBar = 3;
constexpr double widestBar = 14;
constexpr double columnWidth = 3;
/// More changes than that look alike.
constexpr double mostChanges = 4'000;
/// Where every step changes little, no bar is as high as the strip.
constexpr double fewChanges = 4;

/// Logarithmic: one step that writes a whole document must not flatten all others.
std::uint8_t weightOf(double changes) {
    const double share = std::min(1.0, std::log1p(changes) / std::log1p(mostChanges));
    return static_cast<std::uint8_t>(1 + std::lround(254 * share));
}

QRectF standing(const QRectF& place, double share) {
    const double height = std::round(place.height() * share);
    return {place.left(), place.bottom() - height, place.width(), height};
}

} // namespace

void TimelineBars::setSteps(std::vector<TimelineStep> steps) {
    m_steps = std::move(steps);
    m_largest = 0;
}

void TimelineBars::setWeights(int first, const std::vector<int>& changes) {
    const auto begin = static_cast<std::size_t>(std::max(1, first)) - 1;
    for (std::size_t n = 0; n < changes.size() && begin + n < m_steps.size(); ++n) {
        m_steps[begin + n].weight = weightOf(changes[n]);
        m_largest = std::max(m_largest, m_steps[begin + n].weight);
    }
}

/// From less than half the height for no change to all of it for the largest; unknown ones lie between.
double TimelineBars::shareOf(double weight) const {
    return weight <= 0 ? 0.6 : 0.4 + 0.6 * weight / std::max(m_largest, weightOf(fewChanges));
}

std::vector<TimelineBar> TimelineBars::bars(const QRectF& area, const ShownSteps& shown) const {
    if (m_steps.empty() || area.width() <= 0)
        return {};
    return area.width() / shown.span >= narrowestBar ? singleBars(area, shown) : columns(area, shown);
}

std::vector<TimelineBar> TimelineBars::singleBars(const QRectF& area, const ShownSteps& shown) const {
    const double slot = area.width() / shown.span;
    const double gap = slot >= 6 ? 2 : 1;
    const double width = std::min(slot - gap, widestBar);
    const auto end = std::min(m_steps.size(), static_cast<std::size_t>(std::ceil(shown.end())));
    std::vector<TimelineBar> bars;
    for (auto step = static_cast<std::size_t>(shown.first); step < end; ++step) {
        const double middle = area.left() + (static_cast<double>(step) + 0.5 - shown.first) * slot;
        const QRectF place(middle - width / 2, area.top(), width, area.height());
        bars.push_back({standing(place, shareOf(m_steps[step].weight)), m_steps[step].color});
    }
    return bars;
}

/// The columns stand on a grid of steps, not of the window: panning moves them and does not mix them anew.
std::vector<TimelineBar> TimelineBars::columns(const QRectF& area, const ShownSteps& shown) const {
    const double perColumn = shown.span * columnWidth / area.width();
    const double scale = area.width() / shown.span;
    std::vector<TimelineBar> bars;
    for (auto column = static_cast<std::size_t>(shown.first / perColumn);; ++column) {
        const double from = static_cast<double>(column) * perColumn;
        const auto first = static_cast<std::size_t>(std::lround(from));
        if (from >= shown.end() || first >= m_steps.size())
            return bars;
        const auto end = std::min(m_steps.size(), static_cast<std::size_t>(std::lround(from + perColumn)));
        addColumn({area.left() + (from - shown.first) * scale, area.top(), columnWidth, area.height()}, first, end, bars);
    }
}

void TimelineBars::addColumn(const QRectF& place, std::size_t first, std::size_t end, std::vector<TimelineBar>& bars) const {
    std::array<int, typeColorCount> counts{};
    double weight = 0;
    for (std::size_t step = first; step < end; ++step) {
        ++counts[m_steps[step].color];
        weight += m_steps[step].weight;
    }
    const double steps = static_cast<double>(end - first);
    QRectF rest = standing(place, shareOf(weight / steps));
    for (std::size_t color = 0; color < counts.size(); ++color) {
        if (counts[color] == 0)
            continue;
        const double height = place.height() * shareOf(weight / steps) * counts[color] / steps;
        bars.push_back({{rest.left(), rest.bottom() - height, rest.width(), height}, static_cast<int>(color)});
        rest.setBottom(rest.bottom() - height);
    }
}

} // namespace leftfold::ui
