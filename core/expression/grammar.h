// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grammar of filters and conditions (formats.md, section 2), for syntax.cpp alone: PEGTL is slow to compile. How its rules are
// written stands in term_grammar.h.
#include "core/expression/term_grammar.h"

namespace leftfold::grammar {

// exists(path), missing(path), changed(path), became(expression)
struct Expression;
struct ClosingParenthesis : peg::one<')'> {
    static constexpr auto* expected = "expected a closing )";
};
struct PresenceName : peg::sor<TAO_PEGTL_STRING("exists"), TAO_PEGTL_STRING("missing")> {
    static constexpr auto kind = SyntaxKind::PresenceName;
};
struct PresentOperand : peg::sor<FieldWord, Path> {
    static constexpr auto* expected = "expected a path such as data.total after %";
};
struct Presence : peg::if_must<peg::seq<PresenceName, peg::one<'('>>, Spaces, PresentOperand, Spaces, ClosingParenthesis> {
    static constexpr auto kind = SyntaxKind::Presence;
};
struct Changed : peg::if_must<TAO_PEGTL_STRING("changed("), Spaces, Path, Spaces, ClosingParenthesis> {
    static constexpr auto kind = SyntaxKind::Changed;
};
struct Became : peg::if_must<TAO_PEGTL_STRING("became("), Spaces, Expression, Spaces, ClosingParenthesis> {
    static constexpr auto kind = SyntaxKind::Became;
};
struct NoFunction : peg::failure {
    static constexpr auto* expected = "there is no function @";
};
struct UnknownFunction : peg::if_must<peg::at<peg::plus<peg::alpha>, peg::one<'('>>, NoFunction> { };

// words and "words"
struct SearchWord : peg::plus<WordSymbol> {
    static constexpr auto kind = SyntaxKind::RawPiece;
};
struct Search : peg::plus<peg::sor<QuotedText, SearchWord>> {
    static constexpr auto kind = SyntaxKind::Search;
};

struct OrWord : peg::seq<peg::istring<'o', 'r'>, WordEnd> { };
struct AndWord : peg::seq<peg::istring<'a', 'n', 'd'>, WordEnd> { };
struct NotWord : peg::seq<peg::istring<'n', 'o', 't'>, WordEnd> { };
struct Negation : peg::sor<peg::one<'-'>, NotWord> {
    static constexpr auto kind = SyntaxKind::Negation;
};
struct Group : peg::if_must<peg::one<'('>, Spaces, Expression, Spaces, ClosingParenthesis> { };
struct Keyword : peg::sor<OrWord, AndWord, NotWord> { };
struct Primary : peg::sor<Group, Presence, Changed, Became, UnknownFunction, Term, peg::seq<peg::not_at<Keyword>, Search>> {
    static constexpr auto* expected = "expected a term after %";
};
struct Negated : peg::if_must<peg::plus<peg::seq<Negation, Spaces>>, Primary> {
    static constexpr auto kind = SyntaxKind::Negated;
};
struct Unary : peg::sor<Negated, Primary> {
    static constexpr auto* expected = "expected a term after %";
};
struct Conjunction
    : peg::seq<Unary,
          peg::star<peg::sor<peg::if_must<peg::seq<Spaces, AndWord>, Spaces, Unary>, peg::seq<Spaces, peg::not_at<OrWord>, Unary>>>> {
    static constexpr auto kind = SyntaxKind::Conjunction;
    static constexpr auto* expected = "expected a term after %";
};
struct Disjunction : peg::seq<Conjunction, peg::star<peg::if_must<peg::seq<Spaces, OrWord>, Spaces, Conjunction>>> {
    static constexpr auto kind = SyntaxKind::Disjunction;
};
struct Expression : peg::sor<Disjunction> {
    static constexpr auto* expected = "expected a term after %";
};
struct End : peg::eof {
    static constexpr auto* expected = "expected a term or the end";
};
struct Whole : peg::must<Spaces, Expression, Spaces, End> { };

} // namespace leftfold::grammar
