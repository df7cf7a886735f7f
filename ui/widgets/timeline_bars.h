// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QRectF>
#include <QString>
#include <array>
#include <cstdint>
#include <vector>

namespace leftfold::ui {

/// One step as the strip draws it.
struct TimelineStep {
    std::uint8_t color = 0; ///< index among the type colours
    std::uint8_t weight = 0; ///< 0: unknown; 1 to 255: how much it changes
    bool failed = false;
};

/// A snapshot, or something else to be known about a place.
struct TimelineMark {
    int step = 0;
    QString label;
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
    void setWeights(const std::vector<int>& changes);
    int count() const { return static_cast<int>(m_steps.size()); }
    const std::vector<TimelineStep>& steps() const { return m_steps; }

    std::vector<TimelineBar> bars(const QRectF& area) const;
    /// The middle of every failed step, at most one every few pixels.
    std::vector<double> failures(const QRectF& area) const;

private:
    std::vector<TimelineBar> singleBars(const QRectF& area) const;
    std::vector<TimelineBar> columns(const QRectF& area) const;
    void addColumn(const QRectF& place, std::size_t first, std::size_t end, std::vector<TimelineBar>& bars) const;

    std::vector<TimelineStep> m_steps;
};

} // namespace leftfold::ui
