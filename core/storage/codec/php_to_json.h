// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// What PHP's serialize() wrote, as JSON.
struct PhpReading {
    std::string json;
    std::string className; ///< of the root; empty where it is an array
};

/// Reads an array or object of PHP's serialize(): an array with the keys 0, 1, 2, … is an array, all others and objects are
/// objects; private and protected members have their plain names; an object inside another tells its class in `@class`. Nothing
/// where the bytes are none to the last one.
std::optional<PhpReading> phpToJson(std::string_view bytes);

} // namespace leftfold
