// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace leftfold {

/// U+FFFD, which stands for bytes that are no UTF-8.
inline constexpr std::string_view replacementCharacter = "\xEF\xBF\xBD";

/// Length of the UTF-8 sequence at the beginning of `text`, 0 where there is none. `text` is not empty.
std::size_t sequenceLength(std::string_view text);

/// The text with U+FFFD in the place of bytes that are no UTF-8, and of the two code points that are no character.
std::string wellFormed(std::string_view text);

} // namespace leftfold
