// SPDX-License-Identifier: Apache-2.0
#include "core/replay/reducer_makers.h"

namespace leftfold {

namespace {

ReducerMakers& provided() {
    static ReducerMakers makers;
    return makers;
}

} // namespace

void provideReducers(ReducerMakers makers) {
    provided() = std::move(makers);
}

Result<std::shared_ptr<Reducer>> scriptReducer(std::string_view text, std::string_view fileName) {
    if (!provided().script)
        return fail(ErrorCode::Unsupported, "This program runs no JavaScript. Pass a *.reducer.json.");
    return provided().script(text, fileName);
}

Result<std::shared_ptr<Reducer>> programReducer(std::string_view command, const std::string& folder) {
    if (!provided().program)
        return fail(ErrorCode::Unsupported, "This program starts no other programs. Pass a *.reducer.json.");
    return provided().program(std::string(command), folder);
}

} // namespace leftfold
