// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <span>
#include <string>

namespace leftfold {

/// How many of the rows go on counting by one within their key, from 0 to 1; 0 where no key comes twice, or one number comes
/// twice within a key.
double runShare(std::span<const std::optional<std::string>> keys, std::span<const std::optional<std::string>> numbers);

/// What stands between type and id in stream names such as `order-17` or `Shop::Order$17`; empty where these are plain ids.
std::string streamSeparator(std::span<const std::optional<std::string>> names);

} // namespace leftfold
