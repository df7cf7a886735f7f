// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include <string_view>

namespace leftfold {

struct FoldProgram;

/// A *.js: a projection as the users of event stores write them, `fromStream(…).when({ $init: …, "order.created": (s, e) => … })`.
/// What a handler returns is the state, or the state stays the object that it was given. `$any` sees every event, before the
/// handler of its own type. It reaches no file, network, clock or chance, and what it keeps outside of the state is forgotten
/// where a replay jumps. May be used from several threads at once; each fold has an engine of its own.
class ScriptReducer final : public Reducer {
public:
    /// Runs the file and its `$init`. An error reads `FILE:LINE: what is wrong`.
    static Result<std::shared_ptr<Reducer>> parse(std::string_view text, std::string_view fileName);
    ScriptReducer(std::shared_ptr<const FoldProgram> program, Value initial);

    std::string name() const override;
    Value initialState() const override { return m_initial; }
    EventParts reads() const override;
    Result<Applied> apply(Value& state, const UpcastEvent& event) override;
    std::unique_ptr<RunningFold> begin(const Value& state) override;

private:
    std::shared_ptr<const FoldProgram> m_program;
    Value m_initial;
};

} // namespace leftfold
