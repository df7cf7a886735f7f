// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/timeline_window.h"
#include <algorithm>

namespace leftfold::ui {

void TimelineWindow::setCount(int count) {
    m_count = count;
    fit();
}

void TimelineWindow::fit() {
    m_shown = {0, whole()};
}

void TimelineWindow::show(double first, double span) {
    const double kept = std::clamp(span, std::min(nearest, whole()), whole());
    m_shown = {std::clamp(first, 0.0, whole() - kept), kept};
}

void TimelineWindow::zoom(double factor, double around) {
    const double span = std::clamp(m_shown.span / factor, std::min(nearest, whole()), whole());
    show(around - (around - m_shown.first) * span / m_shown.span, span);
}

void TimelineWindow::pan(double steps) {
    show(m_shown.first + steps, m_shown.span);
}

void TimelineWindow::reveal(int step) {
    if (step >= m_shown.first && step <= m_shown.end())
        return;
    const bool near = step > m_shown.first - m_shown.span / 4 && step < m_shown.end() + m_shown.span / 4;
    if (!near)
        return show(step - m_shown.span / 2, m_shown.span);
    const double margin = m_shown.span / 20;
    show(step < m_shown.first ? step - margin : step + margin - m_shown.span, m_shown.span);
}

} // namespace leftfold::ui
