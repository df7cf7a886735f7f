// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout.h"
#include "core/support/result.h"
#include <string_view>

namespace leftfold {

/// Reads a layout document. Errors name the file and the JSON pointer of what is wrong.
Result<Layout> readLayout(std::string_view text, std::string_view fileName);

} // namespace leftfold
