// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace leftfold {

bool isUtf8(std::string_view bytes);

/// Whether a person wrote or could read it: UTF-8 without control characters other than tabs and line ends.
bool isReadableText(std::string_view bytes);

} // namespace leftfold
