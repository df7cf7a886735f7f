// SPDX-License-Identifier: Apache-2.0
#include "core/model/uuid_text.h"
#include <algorithm>

namespace leftfold {

namespace {

bool isHex(char symbol) {
    return (symbol >= '0' && symbol <= '9') || (symbol >= 'a' && symbol <= 'f') || (symbol >= 'A' && symbol <= 'F');
}

constexpr std::size_t dashes[] = {8, 13, 18, 23};

} // namespace

bool isUuid(std::string_view text) {
    if (text.size() != 36)
        return false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool dash = std::find(std::begin(dashes), std::end(dashes), at) != std::end(dashes);
        if (dash ? text[at] != '-' : !isHex(text[at]))
            return false;
    }
    return true;
}

std::string dashedUuid(std::string_view text) {
    std::string dashed(text);
    if (text.size() != 32 || !std::all_of(text.begin(), text.end(), isHex))
        return dashed;
    for (const auto at : dashes)
        dashed.insert(at, 1, '-');
    return dashed;
}

std::string hexUuid(std::string_view text) {
    std::string hex(text);
    if (isUuid(text))
        std::erase(hex, '-');
    return hex;
}

std::string uuidOfBytes(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    if (bytes.size() != 16)
        return std::string(bytes);
    std::string hex;
    for (const char byte : bytes) {
        hex += digits[static_cast<unsigned char>(byte) >> 4];
        hex += digits[static_cast<unsigned char>(byte) & 15];
    }
    return dashedUuid(hex);
}

std::string bytesOfUuid(std::string_view text) {
    const auto hex = hexUuid(text);
    if (hex.size() != 32 || !std::all_of(hex.begin(), hex.end(), isHex))
        return std::string(text);
    const auto digit = [](char symbol) { return symbol <= '9' ? symbol - '0' : (symbol | 0x20) - 'a' + 10; };
    std::string bytes;
    for (std::size_t at = 0; at < hex.size(); at += 2)
        bytes += static_cast<char>(digit(hex[at]) * 16 + digit(hex[at + 1]));
    return bytes;
}

} // namespace leftfold
