// SPDX-License-Identifier: Apache-2.0
#include "core/replay/program/program_process.h"
#include "core/replay/program_protocol.h"
#include <QDeadlineTimer>
#include <QProcess>
#include <algorithm>
#include <deque>
#include <future>

namespace leftfold {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t mostIdle = 2;
/// Whoever has changed a program since wants the new one.
constexpr std::chrono::seconds longestIdle{10};
/// What is kept and shown of a standard error.
constexpr qsizetype mostErrorText = 4096;
constexpr qsizetype mostErrorLines = 3;
/// A program that is told to end may take so long.
constexpr int patience = 300; // milliseconds

std::deque<std::unique_ptr<ProgramProcess>>& idle() {
    thread_local std::deque<std::unique_ptr<ProgramProcess>> processes;
    return processes;
}

std::string_view viewOf(const QByteArray& bytes) {
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

/// The program itself. All of it on one thread.
class ProgramProcess::Conversation {
public:
    Conversation(const ProgramCommand& command, std::chrono::milliseconds limit)
        : m_command(QProcess::splitCommand(QString::fromStdString(command.line)))
        , m_limit(limit) {
        m_process.setWorkingDirectory(QString::fromStdString(command.folder));
    }
    ~Conversation() {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.closeWriteChannel(); // most end by themselves then
        if (!m_process.waitForFinished(patience))
            end();
    }
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    Result<std::string> ask(const std::string& question) {
        auto answer = talk(question);
        if (!answer)
            return fail(answer.error().code, stop(answer.error().message));
        return answer;
    }

    /// Ends it. The message with the standard error behind it.
    std::string stop(const std::string& message) {
        const bool running = m_process.state() != QProcess::NotRunning;
        if (running)
            end();
        m_errors += m_process.readAllStandardError();
        const auto wrote = lastErrors();
        m_errors.clear();
        m_lines = {};
        return wrote.isEmpty() ? message + '.' : message + ". It wrote: " + wrote.toStdString();
    }

private:
    Result<std::string> talk(const std::string& question) {
        TRY_VOID(start());
        m_process.waitForReadyRead(0); // takes what has come
        m_lines.add(viewOf(m_process.readAllStandardOutput()));
        if (m_lines.holdsAny())
            return fail(ErrorCode::Malformed, "it wrote more than one line for the event before");
        m_process.write(question.data(), static_cast<qint64>(question.size()));
        m_process.write("\n", 1);
        return answer(QDeadlineTimer(m_limit));
    }

    Result<> start() {
        if (m_process.state() == QProcess::Running)
            return {};
        m_lines = {};
        if (m_command.isEmpty())
            return fail(ErrorCode::InvalidArgument, "there is no command behind exec:");
        m_process.start(m_command.front(), m_command.mid(1));
        if (!m_process.waitForStarted(static_cast<int>(m_limit.count())))
            return fail(ErrorCode::NotFound, "it cannot be started: " + m_process.errorString().toStdString());
        return {};
    }

    Result<std::string> answer(const QDeadlineTimer& deadline) {
        for (;;) {
            m_lines.add(viewOf(m_process.readAllStandardOutput()));
            m_errors = (m_errors + m_process.readAllStandardError()).right(mostErrorText);
            if (auto line = m_lines.next())
                return *std::move(line);
            if (m_lines.isTooLong())
                return fail(ErrorCode::Malformed, "its answer is longer than " + std::to_string(LineReader::longest >> 20) + " MB");
            if (m_process.state() != QProcess::Running)
                return ended();
            if (deadline.hasExpired())
                return fail(ErrorCode::Cancelled, "it gave no answer within " + limitText());
            m_process.waitForReadyRead(static_cast<int>(std::min<qint64>(deadline.remainingTime(), 50)));
        }
    }

    Result<std::string> ended() {
        m_lines.add(viewOf(m_process.readAllStandardOutput()));
        if (auto line = m_lines.next())
            return *std::move(line);
        if (m_process.exitStatus() == QProcess::CrashExit)
            return fail(ErrorCode::Unavailable, "it crashed");
        return fail(ErrorCode::Unavailable, "it ended with exit code " + std::to_string(m_process.exitCode()) + " and without an answer");
    }

    void end() {
        m_process.kill();
        m_process.waitForFinished(patience * 10);
    }

    std::string limitText() const {
        return m_limit.count() % 1000 == 0 ? std::to_string(m_limit.count() / 1000) + " s" : std::to_string(m_limit.count()) + " ms";
    }

    /// The last lines, on one.
    QString lastErrors() const {
        auto lines = QString::fromUtf8(m_errors).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        lines = lines.mid(std::max<qsizetype>(0, lines.size() - mostErrorLines));
        for (auto& line : lines)
            line = line.simplified();
        return lines.join(QStringLiteral(" | "));
    }

    QStringList m_command;
    std::chrono::milliseconds m_limit;
    QProcess m_process;
    LineReader m_lines;
    QByteArray m_errors;
};

std::unique_ptr<ProgramProcess> ProgramProcess::take(const ProgramCommand& command) {
    auto& processes = idle();
    std::erase_if(processes, [now = SteadyClock::now()](const auto& process) { return now - process->m_leftAt > longestIdle; });
    const auto found = std::find_if(processes.begin(), processes.end(), [&](const auto& process) { return process->m_command == command; });
    if (found == processes.end())
        return std::make_unique<ProgramProcess>(command);
    auto process = std::move(*found);
    processes.erase(found);
    process->m_failures = 0;
    return process;
}

void ProgramProcess::leave(std::unique_ptr<ProgramProcess> process) {
    auto& processes = idle();
    if (!process)
        return;
    if (processes.size() >= mostIdle)
        processes.pop_front();
    process->m_leftAt = SteadyClock::now();
    processes.push_back(std::move(process));
}

ProgramProcess::ProgramProcess(ProgramCommand command, std::chrono::milliseconds limit)
    : m_command(std::move(command))
    , m_limit(limit) { }

ProgramProcess::~ProgramProcess() {
    std::promise<void> gone;
    m_thread.post([&](const std::stop_token&) {
        m_conversation.reset();
        gone.set_value();
    });
    gone.get_future().wait();
}

Result<std::string> ProgramProcess::ask(std::string question) {
    if (m_failures >= mostFailures)
        return fail(
            ErrorCode::Unavailable, "it gave no answer " + std::to_string(mostFailures) + " times in a row, and is not started any more.");
    std::promise<Result<std::string>> answer;
    m_thread.post([&](const std::stop_token&) {
        if (!m_conversation)
            m_conversation = std::make_unique<Conversation>(m_command, m_limit);
        answer.set_value(m_conversation->ask(question));
    });
    auto result = answer.get_future().get();
    m_failures = result ? 0 : m_failures + 1;
    return result;
}

std::string ProgramProcess::giveUp(const std::string& message) {
    std::promise<std::string> whole;
    m_thread.post([&](const std::stop_token&) { whole.set_value(m_conversation ? m_conversation->stop(message) : message); });
    ++m_failures;
    return whole.get_future().get();
}

} // namespace leftfold
