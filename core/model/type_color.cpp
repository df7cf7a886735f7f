// SPDX-License-Identifier: Apache-2.0
#include "core/model/type_color.h"
#include <array>
#include <string>

namespace leftfold {

namespace {

/// The first five belong to the sample store's types, so that every picture of it looks alike.
constexpr std::array<std::string_view, 5> sampleTypes{"order", "payment", "inventory", "shipment", "customer"};

constexpr std::array<std::uint32_t, typeColorCount> light{
    0x2F6BED, 0xC25A12, 0x16866A, 0x8348C7, 0xB8306E, 0x0B7FA3, 0x8A7400, 0x5B6675, 0x7E3B22, 0x3F3D99};
constexpr std::array<std::uint32_t, typeColorCount> dark{
    0x6EA1FF, 0xF29552, 0x46C6A0, 0xBC8CF2, 0xF07BAE, 0x6AD3F0, 0xDDCB57, 0xAEB9C7, 0xC9876B, 0x8C8BEF};

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& letter : lower)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return lower;
}

/// FNV-1a; std::hash may differ from one standard library to the next.
std::uint64_t stableHash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    return hash ^ (hash >> 29);
}

} // namespace

int typeColorIndex(std::string_view aggregateType) {
    const std::string name = lowered(aggregateType);
    for (std::size_t index = 0; index < sampleTypes.size(); ++index)
        if (sampleTypes[index] == name)
            return static_cast<int>(index);
    return static_cast<int>(stableHash(name) % typeColorCount);
}

std::uint32_t typeColorRgb(int index, Shade shade) {
    return (shade == Shade::Dark ? dark : light)[static_cast<std::size_t>(index) % typeColorCount];
}

} // namespace leftfold
