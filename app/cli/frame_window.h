// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/timeline.h"
#include <deque>

namespace leftfold::cli {

/// Frames of one timeline, asked for in rising order: some of the next ones are folded in one go.
class FrameWindow {
public:
    explicit FrameWindow(const Timeline& timeline)
        : m_timeline(timeline) { }

    /// Valid until the next call.
    const Frame& at(std::size_t step) {
        while (!m_frames.empty() && m_frames.front().step < step)
            m_frames.pop_front();
        if (m_frames.empty() || m_frames.front().step != step) {
            m_frames.clear();
            m_timeline.walk(step, std::min(step + width - 1, m_timeline.size()), [this](Frame&& frame) {
                m_frames.push_back(std::move(frame));
                return true;
            });
        }
        return m_frames.front();
    }

private:
    static constexpr std::size_t width = 64;

    const Timeline& m_timeline;
    std::deque<Frame> m_frames;
};

} // namespace leftfold::cli
