// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace leftfold {

/// Colours that people with any colour vision tell apart.
inline constexpr int typeColorCount = 10;

/// An aggregate type has the same colour in every picture, on every computer: its place in the set.
int typeColorIndex(std::string_view aggregateType);

enum class Shade { Light, Dark };

/// As 0xRRGGBB, for pictures on that ground.
std::uint32_t typeColorRgb(int index, Shade shade);

} // namespace leftfold
