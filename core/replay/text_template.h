// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leftfold {

/// What stands for the names of a template.
using TemplateWords = std::vector<std::pair<std::string_view, std::string>>;

/// A text in which `{{name}}` stands for a word, lines between `{{#name}}` and `{{/name}}` stand only where the word is not
/// empty, and lines between `{{^name}}` and `{{/name}}` only where it is. These marks fill a line each. Words are never read
/// as a template themselves. A name that is not known stays as it is.
std::string filledTemplate(std::string_view text, const TemplateWords& words);

} // namespace leftfold
