// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal_progress.h"
#include "app/cli/cell_text.h"
#include "app/cli/interrupt.h"
#include <cstdio>

namespace leftfold::cli {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto untilFirst = std::chrono::milliseconds(400); // quick work leaves no trace
constexpr auto between = std::chrono::milliseconds(100);

} // namespace

TerminalProgress::TerminalProgress(ProgressLine line, std::string what)
    : m_line(line)
    , m_what(std::move(what))
    , m_next(Clock::now() + untilFirst) { }

bool TerminalProgress::keepGoing(std::int64_t done, std::int64_t total) {
    if (interrupted())
        return false;
    if (m_line == ProgressLine::Shown && Clock::now() >= m_next)
        show(done, total);
    return true;
}

void TerminalProgress::show(std::int64_t done, std::int64_t total) {
    m_done = done < 0 ? m_done : done; // a database at work tells no number
    std::string line = "\r\x1b[K" + m_what + ' ' + (m_done < 0 ? "…" : thousands(m_done));
    if (total > 0)
        line += " of " + thousands(total) + " (" + std::to_string(done * 100 / total) + " %)";
    std::fputs(line.c_str(), stderr);
    m_visible = true;
    m_next = Clock::now() + between;
}

void TerminalProgress::clear() {
    if (m_visible)
        std::fputs("\r\x1b[K", stderr);
    m_visible = false;
}

} // namespace leftfold::cli
