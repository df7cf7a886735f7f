// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include <string>

namespace leftfold::gallery {

/// The correlations that `writeHostileStore` writes, and the first event of the broad one.
inline constexpr const char* broadChain = "chain-broad";
inline constexpr const char* broadRoot = "broad-0";
inline constexpr const char* tangledChain = "chain-tangled";

/// Writes a store with two processes that nobody would wish for: one event with `children` direct effects of which no two in a
/// row are alike, and `knots` circles of two to nine events, causes of themselves and twins.
Result<> writeHostileStore(const std::string& file, int children, int knots);

} // namespace leftfold::gallery
