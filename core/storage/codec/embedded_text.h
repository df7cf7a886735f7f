// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// What a text inside a document holds, as JSON: JSON itself, YAML, XML, what is wrapped in Base64. Nothing where it is mere text.
std::optional<std::string> embeddedJson(std::string_view text);

/// The document with the texts at these paths replaced by what they hold; a text that holds nothing stays. Steps are names of
/// members or places in arrays. Nothing where it is no JSON, or nothing was replaced.
std::optional<std::string> unfoldedJson(std::string_view json, std::span<const std::vector<std::string>> paths);

} // namespace leftfold
