// SPDX-License-Identifier: Apache-2.0
#pragma once
// The terms of filters and conditions: names, paths, patterns, values. For grammar.h alone.
// A rule with a `kind` becomes a node (never use one in a look-ahead); `expected` is what is said where a rule is needed and not there: `%` stands for what
// was read just before, `@` for the word that stands there instead.
#include "core/expression/syntax.h"
#include <tao/pegtl.hpp>

namespace leftfold::grammar {

namespace peg = tao::pegtl;

struct Space : peg::one<' ', '\t', '\n', '\r'> { };
struct Spaces : peg::star<Space> { };
/// Where a keyword ends.
struct WordEnd : peg::at<peg::sor<peg::eof, peg::one<' ', '\t', '\n', '\r', '(', ')', '"'>>> { };
struct NameSymbol : peg::sor<peg::alnum, peg::one<'_', '-', '$', '@'>, peg::ranges<'\x80', '\xFF'>> { };

// "quoted text"
struct Escaped : peg::seq<peg::one<'\\'>, peg::any> { };
struct Quoted : peg::star<peg::sor<Escaped, peg::not_one<'"', '\\'>>> {
    static constexpr auto kind = SyntaxKind::Quoted;
};
struct ClosingQuote : peg::one<'"'> {
    static constexpr auto* expected = "expected a closing \"";
};
struct QuotedText : peg::if_must<peg::one<'"'>, Quoted, ClosingQuote> { };
/// The same where nothing is settled yet.
struct SomeQuotes : peg::seq<peg::one<'"'>, peg::star<peg::sor<Escaped, peg::not_one<'"', '\\'>>>, peg::one<'"'>> { };

// data.items[0].price
struct RootWord
    : peg::seq<peg::sor<TAO_PEGTL_STRING("data"), TAO_PEGTL_STRING("metadata"), TAO_PEGTL_STRING("state"), TAO_PEGTL_STRING("old")>,
          peg::not_at<NameSymbol>> { };
struct PathRoot : peg::sor<RootWord> {
    static constexpr auto kind = SyntaxKind::PathRoot;
};
struct PlainName : peg::plus<NameSymbol> {
    static constexpr auto kind = SyntaxKind::PlainName;
};
struct MemberName : peg::sor<QuotedText, PlainName> {
    static constexpr auto* expected = "expected a member's name after %";
};
struct Index : peg::sor<peg::one<'*'>, peg::plus<peg::digit>> {
    static constexpr auto kind = SyntaxKind::Index;
};
struct IndexOrName : peg::sor<Index, QuotedText> {
    static constexpr auto* expected = "expected a number or * after %";
};
struct ClosingBracket : peg::one<']'> {
    static constexpr auto* expected = "expected a closing ]";
};
struct Step : peg::sor<peg::if_must<peg::one<'.'>, MemberName>, peg::if_must<peg::one<'['>, IndexOrName, ClosingBracket>> { };
struct Path : peg::seq<PathRoot, peg::star<Step>> {
    static constexpr auto kind = SyntaxKind::Path;
    static constexpr auto* expected = "expected a path such as data.total after %";
};
struct FieldWord
    : peg::seq<peg::sor<TAO_PEGTL_STRING("type"), TAO_PEGTL_STRING("schema"), TAO_PEGTL_STRING("aggregate"), TAO_PEGTL_STRING("id"),
                   TAO_PEGTL_STRING("version"), TAO_PEGTL_STRING("position"), TAO_PEGTL_STRING("time"), TAO_PEGTL_STRING("after"),
                   TAO_PEGTL_STRING("before"), TAO_PEGTL_STRING("correlation"), TAO_PEGTL_STRING("causation"), TAO_PEGTL_STRING("outbox")>,
          peg::not_at<peg::sor<NameSymbol, peg::one<'.', '['>>>> {
    static constexpr auto kind = SyntaxKind::FieldWord;
};
struct Operand : peg::sor<FieldWord, Path> {
    static constexpr auto* expected = "there is no field @: expected type, schema, aggregate, id, version, position, time, after, before, "
                                      "correlation, causation, outbox, data.… or metadata.…, or quotes around a text to search";
};

// field:pattern,pattern
struct RawPiece : peg::plus<peg::sor<Escaped, peg::not_one<' ', '\t', '\n', '\r', '"', '(', ')', ',', '\\'>>> {
    static constexpr auto kind = SyntaxKind::RawPiece;
};
struct Pattern : peg::plus<peg::sor<QuotedText, RawPiece>> {
    static constexpr auto kind = SyntaxKind::Pattern;
    static constexpr auto* expected = "expected a pattern after %";
};
struct Patterns : peg::seq<Pattern, peg::star<peg::if_must<peg::one<','>, Spaces, Pattern>>> {
    static constexpr auto* expected = "expected a pattern after %";
};

// field >= value
struct RelationSign : peg::sor<TAO_PEGTL_STRING("!="), TAO_PEGTL_STRING("<="), TAO_PEGTL_STRING(">="), peg::one<'=', '<', '>'>> { };
struct Relation : peg::sor<RelationSign> {
    static constexpr auto kind = SyntaxKind::Relation;
};
struct Value : peg::plus<peg::sor<Escaped, peg::not_one<' ', '\t', '\n', '\r', '"', '(', ')', '\\'>>> {
    static constexpr auto kind = SyntaxKind::Value;
};
/// A path on the right of a relation. What only begins like one (`data.example.test/x`) is a value, so nothing is demanded here.
struct ComparedStep : peg::sor<peg::seq<peg::one<'.'>, peg::sor<QuotedText, PlainName>>,
                          peg::seq<peg::one<'['>, peg::sor<Index, QuotedText>, peg::one<']'>>> { };
struct ComparedPath : peg::seq<PathRoot, peg::plus<ComparedStep>, WordEnd> {
    static constexpr auto kind = SyntaxKind::Path;
};
struct ComparedValue : peg::sor<QuotedText, ComparedPath, Value> {
    static constexpr auto* expected = "expected a value after %";
};

// field ~ regular(expression)?
struct RegexClass : peg::seq<peg::one<'['>, peg::opt<peg::one<'^'>>, peg::opt<peg::one<']'>>,
                        peg::star<peg::sor<Escaped, peg::not_one<']', '\\', '"', '(', ')'>>>, peg::one<']'>> { };
struct RegexInside;
struct RegexGroup : peg::seq<peg::one<'('>, peg::star<RegexInside>, peg::one<')'>> { };
struct RegexInside : peg::sor<Escaped, RegexClass, RegexGroup, peg::not_one<'(', ')', '\\', '"'>> { };
struct Regex : peg::plus<peg::sor<Escaped, RegexClass, RegexGroup, peg::not_one<' ', '\t', '\n', '\r', '(', ')', '\\', '"'>>> {
    static constexpr auto kind = SyntaxKind::Regex;
};
struct QuotedRegex : peg::star<peg::sor<Escaped, peg::not_one<'"', '\\'>>> {
    static constexpr auto kind = SyntaxKind::QuotedRegex;
};
struct ComparedRegex : peg::sor<peg::if_must<peg::one<'"'>, QuotedRegex, ClosingQuote>, Regex> {
    static constexpr auto* expected = "expected a regular expression after %";
};

/// Letters of a word that is searched; what follows them may be an operator.
struct WordSymbol : peg::seq<peg::not_at<TAO_PEGTL_STRING("!=")>,
                        peg::sor<Escaped, peg::not_one<' ', '\t', '\n', '\r', '"', '(', ')', ':', '=', '<', '>', '~', '\\'>>> { };
struct TermHead : peg::seq<peg::plus<peg::sor<SomeQuotes, WordSymbol>>,
                      peg::sor<peg::one<':'>, peg::seq<Spaces, peg::sor<peg::one<'~'>, RelationSign>>>> { };
struct TermRest : peg::sor<peg::if_must<peg::one<':'>, Patterns>, peg::if_must<peg::seq<Spaces, peg::one<'~'>>, Spaces, ComparedRegex>,
                      peg::if_must<peg::seq<Spaces, Relation>, Spaces, ComparedValue>> {
    static constexpr auto* expected = "expected an operator (: = != < <= > >= ~) after %";
};
/// A path is never searched, so an operator must follow it.
struct PathHead : peg::seq<RootWord, peg::one<'.', '['>> { };
struct Term : peg::if_must<peg::at<peg::sor<TermHead, PathHead>>, Operand, TermRest> {
    static constexpr auto kind = SyntaxKind::Term;
};

} // namespace leftfold::grammar
