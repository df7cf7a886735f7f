// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// UTF-16 as UTF-8: with a byte order mark in either order, without one where .NET's order and an opening bracket stand first.
std::optional<std::string> fromUtf16(std::string_view bytes);

} // namespace leftfold
