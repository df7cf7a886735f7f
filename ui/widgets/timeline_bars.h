// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/timeline_window.h"
#include <QRectF>
#include <cstdint>
#include <vector>

namespace leftfold::ui {

/// One step as the strip draws it.
struct TimelineStep {
    std::uint8_t color = 0; ///< index among the type colours
    std::uint8_t weight = 0; ///< 0: unknown; 1 to 255: how much it changes, by its logarithm
};

/// A piece of the strip to be filled with one colour.
struct TimelineBar {
    QRectF rect;
    int color = 0;
};

/// The geometry of a history: one bar a step while there is room, else columns that show how the types are mixed and how
/// much the steps below them change.
class TimelineBars {
public:
    void setSteps(std::vector<TimelineStep> steps);
    /// From the step `first` on, which is at least 1.
    void setWeights(int first, const std::vector<int>& changes);
    int count() const { return static_cast<int>(m_steps.size()); }
    const std::vector<TimelineStep>& steps() const { return m_steps; }

    /// Those in the range, which fills the area; the outermost may stand over its edges.
    std::vector<TimelineBar> bars(const QRectF& area, const ShownSteps& shown) const;
    /// Of the whole history.
    std::vector<TimelineBar> bars(const QRectF& area) const { return bars(area, {0, static_cast<double>(count())}); }

private:
    double shareOf(double weight) const;
    std::vector<TimelineBar> singleBars(const QRectF& area, const ShownSteps& shown) const;
    std::vector<TimelineBar> columns(const QRectF& area, const ShownSteps& shown) const;
    void addColumn(const QRectF& place, std::size_t first, std::size_t end, std::vector<TimelineBar>& bars) const;

    std::vector<TimelineStep> m_steps;
    std::uint8_t m_largest = 0; ///< of their weights
};

} // namespace leftfold::ui
