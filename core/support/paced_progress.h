// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include <chrono>

namespace leftfold {

/// Asks a Progress between the steps of long work: after so many steps or after so long, whichever comes first, because a
/// step may take a microsecond or some seconds.
class PacedProgress {
public:
    using Clock = std::chrono::steady_clock;
    using Now = Clock::time_point (*)();
    static constexpr int mostSteps = 256;
    static constexpr std::chrono::milliseconds longest{50};

    /// `total` as for `Progress::keepGoing`.
    explicit PacedProgress(Progress& progress, std::int64_t total = -1, Now now = &Clock::now)
        : m_progress(progress)
        , m_total(total)
        , m_now(now) { }

    /// To be called before each step. False: it is not to be taken.
    bool keepGoing(std::int64_t done) {
        m_asked = m_now();
        if (m_steps == 0)
            m_since = m_asked;
        if (m_steps < mostSteps && m_asked - m_since < longest) {
            ++m_steps;
            return true;
        }
        m_steps = 1;
        m_since = m_asked;
        return m_progress.keepGoing(done, m_total);
    }
    /// When the step that was asked for last began: who keeps time too need not look at the clock again.
    Clock::time_point asked() const { return m_asked; }

private:
    Progress& m_progress;
    std::int64_t m_total;
    Now m_now;
    Clock::time_point m_asked;
    Clock::time_point m_since; ///< when it was last asked, or the first step began
    int m_steps = 0; ///< since then
};

} // namespace leftfold
