// SPDX-License-Identifier: Apache-2.0
// program: reducers that are the team's own programs, asked line by line.
// Not here: what stands in a line (replay/program_protocol.h), who agreed to start one (jobs, ui, app).
// May be included by: app; nobody else starts programs.
#pragma once
#include "core/support/result.h"
#include "core/support/task_thread.h"
#include <chrono>
#include <memory>
#include <string>

namespace leftfold {

/// How a program is started.
struct ProgramCommand {
    std::string line; ///< the program and its arguments, quoted where they hold spaces; no shell reads it
    std::string folder; ///< where it runs; empty: where we do

    bool operator==(const ProgramCommand&) const = default;
};

/// A program that answers one line with one line. It lives on a thread of its own, so that whoever asks may come from any;
/// it is started when it is first asked, and again after it has ended. One at a time may ask.
class ProgramProcess {
public:
    /// What one answer may take.
    static constexpr std::chrono::milliseconds usualLimit{10'000};
    /// So often in a row it is started again after it gave no answer.
    static constexpr int mostFailures = 5;

    /// One that another fold of this thread has left not long ago, or a new one.
    static std::unique_ptr<ProgramProcess> take(const ProgramCommand& command);
    /// For the next fold of this thread.
    static void leave(std::unique_ptr<ProgramProcess> process);

    explicit ProgramProcess(ProgramCommand command, std::chrono::milliseconds limit = usualLimit);
    ~ProgramProcess();
    ProgramProcess(const ProgramProcess&) = delete;
    ProgramProcess& operator=(const ProgramProcess&) = delete;

    /// The line that it answers. The error says what it did instead, with what it last wrote on its standard error; the program
    /// is then ended.
    Result<std::string> ask(std::string question);
    /// The answer was no answer: it is ended, as after an error. The message with what it wrote on its standard error.
    std::string giveUp(const std::string& message);

private:
    class Conversation;

    ProgramCommand m_command;
    std::chrono::milliseconds m_limit;
    int m_failures = 0; ///< in a row
    std::chrono::steady_clock::time_point m_leftAt; ///< for the next fold
    std::unique_ptr<Conversation> m_conversation; ///< of the thread
    TaskThread m_thread; // last member: its tasks use the rest
};

} // namespace leftfold
