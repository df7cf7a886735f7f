// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string_view>

namespace leftfold {

/// What the text of a script tells before it runs.
struct ScriptForm {
    bool readsEvent = false; ///< it may look at more than the value
};

/// Fails where the text is anything but one function: what runs around a function could keep something from event to event.
Result<ScriptForm> readScriptForm(std::string_view source);

} // namespace leftfold
