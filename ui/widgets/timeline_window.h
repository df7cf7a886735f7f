// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace leftfold::ui {

/// Which part of a history is shown, in steps. Fractions, so that zooming is smooth: step n stands at n, its event between
/// n - 1 and n.
struct ShownSteps {
    double first = 0;
    double span = 1; ///< above 0

    double end() const { return first + span; }
    bool operator==(const ShownSteps&) const = default;
};

/// The part of a history that a strip shows: all of it, or a window that is zoomed and panned.
class TimelineWindow {
public:
    /// So few steps are the nearest look.
    static constexpr double nearest = 12;

    /// Another history: all of it is shown.
    void setCount(int count);
    int count() const { return m_count; }
    const ShownSteps& shown() const { return m_shown; }
    /// Whether all of it is shown.
    bool isFitted() const { return m_shown.span >= whole(); }
    void fit();
    /// Above 1: nearer. The place `around`, in steps, stays where it is.
    void zoom(double factor, double around);
    void pan(double steps);
    /// Brings the step into sight, in the middle where it was far away.
    void reveal(int step);

private:
    double whole() const { return m_count > 0 ? m_count : 1; }
    void show(double first, double span);

    int m_count = 0;
    ShownSteps m_shown;
};

} // namespace leftfold::ui
