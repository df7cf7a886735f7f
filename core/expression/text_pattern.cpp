// SPDX-License-Identifier: Apache-2.0
#include "core/expression/text_pattern.h"
#include <algorithm>

namespace leftfold {

namespace {

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

char upper(char letter) {
    return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool equalIgnoringCase(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) { return lower(a) == lower(b); });
}

} // namespace

TextPattern::TextPattern(std::vector<std::string> pieces)
    : m_pieces(std::move(pieces)) {
    // Between two wildcards an empty piece says nothing.
    for (std::size_t at = m_pieces.size(); at-- > 1;)
        if (at + 1 < m_pieces.size() && m_pieces[at].empty())
            m_pieces.erase(m_pieces.begin() + static_cast<std::ptrdiff_t>(at));
}

bool TextPattern::matches(std::string_view text) const {
    if (isPlain())
        return text == m_pieces.front();
    if (!text.starts_with(m_pieces.front()))
        return false;
    text.remove_prefix(m_pieces.front().size());
    for (std::size_t at = 1; at + 1 < m_pieces.size(); ++at) {
        const auto found = text.find(m_pieces[at]);
        if (found == std::string_view::npos)
            return false;
        text.remove_prefix(found + m_pieces[at].size());
    }
    return text.ends_with(m_pieces.back());
}

bool TextPattern::occursIn(std::string_view text) const {
    std::size_t from = 0;
    for (const auto& piece : m_pieces) {
        const auto found = findIgnoringCase(text, piece, from);
        if (found == std::string_view::npos)
            return false;
        from = found + piece.size();
    }
    return true;
}

bool TextPattern::contains(char symbol) const {
    return std::any_of(
        m_pieces.begin(), m_pieces.end(), [symbol](const std::string& piece) { return piece.find(symbol) != std::string::npos; });
}

std::size_t findIgnoringCase(std::string_view text, std::string_view part, std::size_t from) {
    if (part.empty() || from > text.size())
        return from <= text.size() ? from : std::string_view::npos;
    // The library's search for one byte runs many times as fast as a loop; so each case of the first letter is looked for.
    const char low = lower(part.front());
    const char high = upper(part.front());
    std::size_t nextLow = text.find(low, from);
    std::size_t nextHigh = low == high ? std::string_view::npos : text.find(high, from);
    for (;;) {
        const auto at = std::min(nextLow, nextHigh);
        if (at == std::string_view::npos || at + part.size() > text.size())
            return std::string_view::npos;
        if (equalIgnoringCase(text.substr(at, part.size()), part))
            return at;
        (at == nextLow ? nextLow : nextHigh) = text.find(at == nextLow ? low : high, at + 1);
    }
}

} // namespace leftfold
