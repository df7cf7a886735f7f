// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace leftfold {

/// A text that stands for other bytes: opens it, or nothing where it is none.
struct TextWrapping {
    std::optional<std::string> (*open)(std::string_view text);
    std::string_view name;
    std::size_t shortest = 0; ///< a shorter text is that by chance
};

/// A JSON string that holds a document: serialised twice.
std::optional<std::string> fromJsonString(std::string_view text);
/// Base64 with or without line breaks and padding, in either alphabet.
std::optional<std::string> fromBase64(std::string_view text);
/// PostgreSQL's `\x7b7d`.
std::optional<std::string> fromHexadecimal(std::string_view text);

/// What PHP's addslashes() made of a serialized array or object, as Symfony Messenger stores it.
std::optional<std::string> fromAddedSlashes(std::string_view text);

inline constexpr std::array textWrappings{TextWrapping{fromJsonString, "JSON string", 4}, TextWrapping{fromHexadecimal, "hexadecimal", 6},
    TextWrapping{fromAddedSlashes, "added slashes", 8}, TextWrapping{fromBase64, "Base64", 8}};

} // namespace leftfold
