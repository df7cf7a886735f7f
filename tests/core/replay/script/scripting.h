// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/json_text.h"
#include "core/replay/script/script_language.h"
#include "tests/core/transform/transforming.h"

namespace leftfold::test {

inline std::shared_ptr<const ScriptFunction> script(std::string_view source) {
    return javaScript().compile(source).value();
}

/// What the script makes of the JSON text, or its sentence; the event is that of `Sample`.
inline std::string called(const ScriptFunction& function, std::string_view data) {
    const Sample sample(data);
    const auto result = function.call(sample.data, sample.view());
    return result ? toJson(*result) : result.error().message;
}

inline std::string called(std::string_view source, std::string_view data = "{}") {
    const auto function = javaScript().compile(source);
    return function ? called(**function, data) : "compile: " + function.error().message;
}

} // namespace leftfold::test
