// SPDX-License-Identifier: Apache-2.0
#include "core/storage/version_runs.h"
#include "core/model/uuid_text.h"
#include "core/storage/event_reading.h"
#include <algorithm>
#include <map>
#include <set>

namespace leftfold {

namespace {

constexpr std::string_view separators[] = {"-", "|", "$", ":", "/", "#", "_", "."};

bool isLetter(char symbol) {
    return (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z') || static_cast<unsigned char>(symbol) >= 0x80;
}

/// The type before the separator; empty where the text is not made so.
std::string typeBefore(const std::string& name, std::string_view separator) {
    const auto at = name.find(separator);
    if (at == std::string::npos || at == 0 || at + separator.size() >= name.size() || isUuid(name) || !isLetter(name.front()))
        return {};
    return name.substr(0, at);
}

/// `ORD-2024-0001` is a number that a business gave, not a stream.
bool isAllCapitals(const std::string& text) {
    return std::none_of(text.begin(), text.end(), [](char symbol) { return symbol >= 'a' && symbol <= 'z'; });
}

bool separates(std::span<const std::optional<std::string>> names, std::string_view separator) {
    std::set<std::string> types;
    std::set<std::string> different;
    std::size_t fits = 0;
    std::size_t all = 0;
    for (const auto& name : names) {
        if (!name)
            continue;
        ++all;
        different.insert(*name);
        if (const auto type = typeBefore(*name, separator); !type.empty()) {
            ++fits;
            types.insert(type);
        }
    }
    if (all == 0 || fits * 10 < all * 9 || (types.size() == different.size() && different.size() > 2))
        return false;
    return types.size() > 1 || !isAllCapitals(*types.begin());
}

} // namespace

double runShare(std::span<const std::optional<std::string>> keys, std::span<const std::optional<std::string>> numbers) {
    std::map<std::string_view, std::set<std::int64_t>> seen;
    int again = 0;
    int runs = 0;
    for (std::size_t at = 0; at < std::min(keys.size(), numbers.size()); ++at) {
        const auto number = numbers[at] ? integerOf(*numbers[at]) : std::nullopt;
        if (!number || !keys[at])
            continue;
        auto& known = seen[*keys[at]];
        if (!known.empty()) {
            ++again;
            runs += known.contains(*number - 1) || known.contains(*number + 1) ? 1 : 0;
        }
        if (!known.insert(*number).second)
            return 0;
    }
    return again == 0 ? 0 : static_cast<double>(runs) / again;
}

std::string streamSeparator(std::span<const std::optional<std::string>> names) {
    for (const auto separator : separators)
        if (separates(names, separator))
            return std::string(separator);
    return {};
}

} // namespace leftfold
