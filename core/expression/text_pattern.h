// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace leftfold {

/// A text in which `*` stands for anything, compared by code point: `order.*`, `*@example.test`, `a*b*c`.
class TextPattern {
public:
    /// `pieces` are the texts between the wildcards: one for a plain text, two empty ones for `*` alone.
    explicit TextPattern(std::vector<std::string> pieces);
    static TextPattern plain(std::string text) { return TextPattern({std::move(text)}); }

    const std::vector<std::string>& pieces() const { return m_pieces; }
    bool isPlain() const { return m_pieces.size() == 1; }
    /// Whether the whole text is like this.
    bool matches(std::string_view text) const;
    /// Whether a part of the text is like this, ignoring ASCII case.
    bool occursIn(std::string_view text) const;
    /// Whether a piece has that character.
    bool contains(char symbol) const;

    bool operator==(const TextPattern& other) const { return m_pieces == other.m_pieces; }

private:
    std::vector<std::string> m_pieces;
};

/// Where the part stands in the text from `from` on, ignoring ASCII case; npos where it does not.
std::size_t findIgnoringCase(std::string_view text, std::string_view part, std::size_t from = 0);

} // namespace leftfold
