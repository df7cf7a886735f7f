// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <string>
#include <string_view>

namespace leftfold {

/// The text of a document after an edit: what is as it was keeps its own lines, spaces and order, and only what is new is
/// written as `documentText` would. `text` must be JSON, whose value is `before`. Reading the result gives `after`.
std::string splicedDocument(std::string_view text, const Value& before, const Value& after);

} // namespace leftfold
