// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace leftfold {

/// The scalar at a path of member names, as text: a string's content, a number's digits, `true`, `false`. Nothing where
/// there is no such member, or it is null, an array or an object. Does not build a Value and does not check the whole text: for
/// reading one or two members of many payloads.
std::optional<std::string> scalarAt(std::string_view json, std::span<const std::string> path);

} // namespace leftfold
