// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string>
#include <string_view>

namespace leftfold {

/// Reads XML, as XStream writes Java objects above all, and writes the JSON that it means: collections become arrays, maps
/// objects, references what they refer to. XML says of few values that they are numbers; all others stay text. Fails where it is
/// no well-formed XML, or where references or nesting are made to explode.
Result<std::string> xmlToJson(std::string_view xml);

} // namespace leftfold
