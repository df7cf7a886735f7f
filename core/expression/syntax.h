// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace leftfold {

/// A mistake in an expression: where, and what would be right there.
struct ExpressionFault {
    std::size_t offset = 0; ///< in bytes
    std::size_t column = 1; ///< in characters, from 1
    std::string what; ///< `expected a value after >=`

    bool operator==(const ExpressionFault&) const = default;
};

/// The pieces that the grammar tells apart.
enum class SyntaxKind {
    Root,
    Disjunction,
    Conjunction,
    Negated,
    Negation, ///< one `not` or `-`
    Presence,
    PresenceName, ///< `exists`, `missing`
    Changed,
    Became,
    Term,
    FieldWord,
    Path,
    PathRoot,
    PlainName,
    Index,
    Relation,
    Value,
    Regex,
    QuotedRegex,
    Pattern,
    RawPiece,
    Quoted,
    Search
};

/// A piece of the text and what it is.
struct SyntaxNode {
    SyntaxKind kind = SyntaxKind::Root;
    std::string_view text;
    std::size_t offset = 0;
    std::vector<SyntaxNode> children;
};

/// Longer expressions, and such with more parentheses inside each other, are refused.
inline constexpr std::size_t longestExpression = 10'000;
inline constexpr int deepestExpression = 100;

/// Reads the text by the grammar. The nodes point into the text.
tl::expected<SyntaxNode, ExpressionFault> readSyntax(std::string_view text);

/// A fault at that byte of the text.
ExpressionFault faultAt(std::string_view text, std::size_t offset, std::string what);

} // namespace leftfold
