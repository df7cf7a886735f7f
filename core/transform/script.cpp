// SPDX-License-Identifier: Apache-2.0
#include "core/transform/script.h"
#include <atomic>

namespace leftfold {

namespace {

std::atomic<const ScriptLanguage*> provided = nullptr;

} // namespace

void provideScripts(const ScriptLanguage* language) {
    provided = language;
}

Result<std::shared_ptr<const ScriptFunction>> compileScript(std::string_view source) {
    const ScriptLanguage* const language = provided;
    if (!language)
        return fail(ErrorCode::Unsupported, "this program runs no scripts; write the step with other operations");
    return language->compile(source);
}

} // namespace leftfold
