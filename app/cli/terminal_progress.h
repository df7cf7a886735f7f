// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/progress.h"
#include <chrono>
#include <string>

namespace leftfold::cli {

enum class ProgressLine { Shown, Hidden };

/// Long work on the command line: Ctrl-C ends it, and a line on stderr tells how far it is, once it takes a while.
class TerminalProgress final : public Progress {
public:
    TerminalProgress(ProgressLine line, std::string what);
    ~TerminalProgress() override { clear(); }

    bool keepGoing(std::int64_t done, std::int64_t total) override;
    /// Takes the line away, before something else is written.
    void clear();

private:
    void show(std::int64_t done, std::int64_t total);

    ProgressLine m_line;
    std::string m_what;
    std::chrono::steady_clock::time_point m_next;
    std::int64_t m_done = -1; ///< not known yet
    bool m_visible = false;
};

} // namespace leftfold::cli
