// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace leftfold::cli {

/// The candidate that was most likely meant; empty where none is near.
std::string closestMatch(std::string_view word, std::span<const std::string> candidates);

} // namespace leftfold::cli
