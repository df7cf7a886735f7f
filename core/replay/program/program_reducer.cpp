// SPDX-License-Identifier: Apache-2.0
#include "core/replay/program/program_reducer.h"
#include "core/replay/program_protocol.h"
#include "core/replay/shared_parts.h"
#include <QProcess>

namespace leftfold {

namespace {

/// One history on its way through a program.
class ProgramFold final : public RunningFold {
public:
    ProgramFold(ProgramCommand command, std::shared_ptr<ProgramAnswers> answers, Value state)
        : m_command(std::move(command))
        , m_answers(std::move(answers))
        , m_state(std::move(state)) { }
    ~ProgramFold() override { ProgramProcess::leave(std::move(m_process)); }
    ProgramFold(const ProgramFold&) = delete;
    ProgramFold& operator=(const ProgramFold&) = delete;

    Result<Applied> apply(std::size_t /*step*/, std::span<const UpcastEvent> events) override {
        Value state = m_state;
        for (const auto& event : events) {
            TRY_ASSIGN(state, ask(state, event));
        }
        m_state = std::move(state);
        return Applied{static_cast<int>(events.size())};
    }
    Value state(const Value& /*last*/) override { return m_state; }

private:
    Result<Value> ask(const Value& state, const UpcastEvent& event) {
        const auto question = programQuestion(state, event);
        const auto key = ProgramAnswers::keyOf(question);
        if (auto known = m_answers->find(key))
            return sharing(*std::move(known), state);
        if (!m_process)
            m_process = ProgramProcess::take(m_command);
        const auto line = m_process->ask(question);
        if (!line)
            return failure(line.error().message);
        auto after = readProgramAnswer(*line);
        if (after) {
            auto shared = sharing(*std::move(after), state);
            m_answers->keep(key, shared, line->size());
            return shared;
        }
        return failure(after.error().code == ErrorCode::Malformed ? m_process->giveUp(after.error().message) : after.error().message);
    }

    tl::unexpected<Error> failure(const std::string& message) const {
        return fail(ErrorCode::Malformed, "exec:" + m_command.line + ": " + message);
    }

    ProgramCommand m_command;
    std::shared_ptr<ProgramAnswers> m_answers;
    std::unique_ptr<ProgramProcess> m_process;
    Value m_state;
};

} // namespace

Result<std::shared_ptr<Reducer>> ProgramReducer::make(const std::string& line, const std::string& folder) {
    if (QProcess::splitCommand(QString::fromStdString(line)).isEmpty())
        return fail(ErrorCode::InvalidArgument, "exec: names no program. Write exec:COMMAND ARGUMENTS.");
    return std::make_shared<ProgramReducer>(ProgramCommand{line, folder});
}

Result<Applied> ProgramReducer::apply(Value& state, const UpcastEvent& event) {
    ProgramFold fold(m_command, m_answers, state);
    TRY_ASSIGN(const auto applied, fold.apply(0, {&event, 1}));
    state = fold.state(state);
    return applied;
}

std::unique_ptr<RunningFold> ProgramReducer::begin(const Value& state) {
    return std::make_unique<ProgramFold>(m_command, m_answers, state);
}

} // namespace leftfold
