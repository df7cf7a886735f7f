// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timeline_bars.h"
#include "ui/widgets/type_colors.h"
#include <algorithm>
#include <cmath>

namespace leftfold::ui {

namespace {

constexpr double narrowestBar = 3;
constexpr double widestBar = 14;
constexpr double columnWidth = 3;

/// From half the height for no change to all of it for the largest; unknown ones lie between.
double shareOf(double weight) {
    return weight <= 0 ? 0.6 : 0.4 + 0.6 * weight / 255;
}

QRectF standing(const QRectF& place, double share) {
    const double height = std::round(place.height() * share);
    return {place.left(), place.bottom() - height, place.width(), height};
}

} // namespace

void TimelineBars::setSteps(std::vector<TimelineStep> steps) {
    m_steps = std::move(steps);
}

void TimelineBars::setWeights(const std::vector<int>& changes) {
    const auto largest = std::max_element(changes.begin(), changes.end());
    if (largest == changes.end())
        return;
    // Logarithmic: one step that writes a whole document must not flatten all others.
    const double scale = std::log1p(std::max(4, *largest));
    for (std::size_t step = 0; step < std::min(changes.size(), m_steps.size()); ++step)
        m_steps[step].weight = static_cast<std::uint8_t>(1 + std::lround(254 * std::log1p(changes[step]) / scale));
}

std::vector<TimelineBar> TimelineBars::bars(const QRectF& area) const {
    if (m_steps.empty() || area.width() <= 0)
        return {};
    return area.width() / count() >= narrowestBar ? singleBars(area) : columns(area);
}

std::vector<TimelineBar> TimelineBars::singleBars(const QRectF& area) const {
    const double slot = area.width() / count();
    const double gap = slot >= 6 ? 2 : 1;
    const double width = std::min(slot - gap, widestBar);
    std::vector<TimelineBar> bars;
    bars.reserve(m_steps.size());
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        const double middle = area.left() + (static_cast<double>(step) + 0.5) * slot;
        const QRectF place(middle - width / 2, area.top(), width, area.height());
        bars.push_back({standing(place, shareOf(m_steps[step].weight)), m_steps[step].color});
    }
    return bars;
}

std::vector<TimelineBar> TimelineBars::columns(const QRectF& area) const {
    const auto columns = static_cast<std::size_t>(area.width() / columnWidth);
    std::vector<TimelineBar> bars;
    for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t first = column * m_steps.size() / columns;
        const std::size_t end = (column + 1) * m_steps.size() / columns;
        addColumn({area.left() + static_cast<double>(column) * columnWidth, area.top(), columnWidth, area.height()}, first, end, bars);
    }
    return bars;
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

std::vector<double> TimelineBars::failures(const QRectF& area) const {
    constexpr double apart = 6;
    const double slot = area.width() / std::max(1, count());
    std::vector<double> places;
    for (std::size_t step = 0; step < m_steps.size(); ++step) {
        const double middle = area.left() + (static_cast<double>(step) + 0.5) * slot;
        if (m_steps[step].failed && (places.empty() || middle - places.back() >= apart))
            places.push_back(middle);
    }
    return places;
}

} // namespace leftfold::ui
