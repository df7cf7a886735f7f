// SPDX-License-Identifier: Apache-2.0
#include "core/model/type_name.h"
#include <charconv>

namespace leftfold {

namespace {

bool isDigit(char symbol) {
    return symbol >= '0' && symbol <= '9';
}
bool isLowerOrDigit(char symbol) {
    return (symbol >= 'a' && symbol <= 'z') || isDigit(symbol);
}

std::optional<int> number(std::string_view digits) {
    int value = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || digits.size() > 6 || fault != std::errc{} || end != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

/// What stands before the mark of a version: `.v`, `_v`, `@v`, `-v`, `:v`, the same with V, a bare `V` after a small letter, `#`.
std::optional<std::string_view> withoutMark(std::string_view text) {
    if (text.size() >= 2 && text.back() == '#')
        return text.substr(0, text.size() - 1);
    if (text.size() < 3 || (text.back() != 'v' && text.back() != 'V'))
        return std::nullopt;
    const bool capital = text.back() == 'V';
    text.remove_suffix(1);
    if (std::string_view("._@-:/").find(text.back()) != std::string_view::npos)
        return text.substr(0, text.size() - 1);
    return capital && isLowerOrDigit(text.back()) ? std::optional(text) : std::nullopt;
}

} // namespace

TypeName splitTypeName(std::string_view stored) {
    std::size_t digitsBegin = stored.size();
    while (digitsBegin > 0 && isDigit(stored[digitsBegin - 1]))
        --digitsBegin;
    if (const auto version = number(stored.substr(digitsBegin)))
        if (const auto type = withoutMark(stored.substr(0, digitsBegin)))
            return {std::string(*type), version};

    // V1.OrderPlaced, as Eventuous names its types
    const auto dot = stored.find('.');
    if (dot != std::string_view::npos && dot + 1 < stored.size() && (stored[0] == 'V' || stored[0] == 'v'))
        if (const auto version = number(stored.substr(1, dot - 1)))
            return {std::string(stored.substr(dot + 1)), version};
    return {std::string(stored), std::nullopt};
}

} // namespace leftfold
