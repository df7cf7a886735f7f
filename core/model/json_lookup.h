// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// The scalar at a path of member names and places in arrays (`0`, `-1` for the last), as text: a string's content, a number's digits, `true`, `false`. Nothing where
/// there is no such member, or it is null, an array or an object. Does not build a Value and does not check the whole text: for
/// reading one or two members of many payloads.
std::optional<std::string> scalarAt(std::string_view json, std::span<const std::string> path);

/// The texts of an array's items, as they stand in it. Empty where the text is no array; what is inside the items is not checked.
std::vector<std::string_view> arrayItems(std::string_view json);

/// The tag of what stands at the path, as serde writes the variant of an enum: the name of an object's only member, or a text
/// that stands alone. Nothing where it is neither. An empty path is the whole.
std::optional<std::string> tagAt(std::string_view json, std::span<const std::string> path);

} // namespace leftfold
