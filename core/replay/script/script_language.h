// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/transform/script.h"

namespace leftfold {

/// JavaScript, as Qt's engine runs it (ECMAScript 2016 and a little more). For `provideScripts`; a program that compiles
/// scripts has a QCoreApplication.
const ScriptLanguage& javaScript();

} // namespace leftfold
