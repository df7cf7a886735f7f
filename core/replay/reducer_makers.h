// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/reducer.h"
#include <functional>
#include <string_view>

namespace leftfold {

/// What makes reducers that are no document of rules. Their engines are no part of the core; whoever builds a program
/// provides them.
struct ReducerMakers {
    using Made = Result<std::shared_ptr<Reducer>>;

    /// Of the text of a *.js. An error reads `FILE:LINE: what is wrong`.
    std::function<Made(std::string_view text, std::string_view fileName)> script;
    /// Of a command line, to run in that folder; empty: where we run. Nothing is started before the first event.
    std::function<Made(const std::string& command, const std::string& folder)> program;
};

/// For the beginning of main, before any other thread is there.
void provideReducers(ReducerMakers makers);

/// As the provided makers make them; without one a sentence that says so.
Result<std::shared_ptr<Reducer>> scriptReducer(std::string_view text, std::string_view fileName);
Result<std::shared_ptr<Reducer>> programReducer(std::string_view command, const std::string& folder = {});

} // namespace leftfold
