// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/program/program_answers.h"
#include "core/replay/program/program_process.h"
#include "core/replay/reducer.h"

namespace leftfold {

/// `exec:COMMAND ARGS`: the team's own program folds. Nothing is started before the first event; whoever makes one has asked
/// the person. May be used from several threads at once; each fold has a process of its own. What the program has answered once
/// it is not asked again: the same state and event must give the same state.
class ProgramReducer final : public Reducer {
public:
    /// `line`: without `exec:`. Fails where it names no program.
    static Result<std::shared_ptr<Reducer>> make(const std::string& line, const std::string& folder = {});
    explicit ProgramReducer(ProgramCommand command)
        : m_command(std::move(command)) { }

    std::string name() const override { return "exec:" + m_command.line; }
    /// Null: the program knows what an aggregate without events is.
    Value initialState() const override { return {}; }
    EventParts reads() const override { return EventParts::DataAndMetadata; }
    Result<Applied> apply(Value& state, const UpcastEvent& event) override;
    std::unique_ptr<RunningFold> begin(const Value& state) override;
    bool mayWait() const override { return true; }

private:
    ProgramCommand m_command;
    std::shared_ptr<ProgramAnswers> m_answers = std::make_shared<ProgramAnswers>();
};

} // namespace leftfold
