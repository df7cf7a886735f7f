// SPDX-License-Identifier: Apache-2.0
#include "core/expression/print_expression.h"
#include "core/expression/quoting.h"
#include <algorithm>

namespace leftfold {

namespace {

bool hasAny(std::string_view text, std::string_view symbols) {
    return std::any_of(text.begin(), text.end(), [symbols](char symbol) {
        return static_cast<unsigned char>(symbol) < 0x20 || symbol == 0x7F || symbols.find(symbol) != std::string_view::npos;
    });
}

/// A piece between wildcards, quoted where a symbol in it would mean something.
std::string pieceText(const std::string& piece, std::string_view special) {
    return hasAny(piece, special) ? quotedText(piece) : piece;
}

std::string joined(const TextPattern& pattern, std::string_view special) {
    if (pattern.isPlain() && pattern.pieces().front().empty())
        return "\"\"";
    std::string text;
    for (std::size_t at = 0; at < pattern.pieces().size(); ++at)
        text += (at == 0 ? "" : "*") + pieceText(pattern.pieces()[at], special);
    return text;
}

/// Whether a searched word would be read as something else.
bool readsOtherwise(std::string_view word) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
        [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; });
    const auto head = word.substr(0, word.find_first_of(".["));
    const bool path = head.size() < word.size() && pathRootOf(head);
    return lower == "and" || lower == "or" || lower == "not" || word.starts_with('-') || path;
}

std::string searchText(const TextPattern& pattern) {
    static constexpr std::string_view special = " \"():=<>~!\\*";
    const auto text = joined(pattern, special);
    if (!readsOtherwise(text))
        return text;
    std::vector<std::string> rest = pattern.pieces();
    const auto first = quotedText(rest.front());
    rest.front().clear();
    return pattern.isPlain() ? first : first + joined(TextPattern(std::move(rest)), special);
}

std::string literalText(const Literal& literal) {
    return literal.kind == Literal::Kind::Text && !isPlainValue(literal.text) ? quotedText(literal.text) : literal.text;
}

std::string timeText(const TimePoint& point) {
    return isPlainValue(point.text) ? point.text : quotedText(point.text);
}

std::string regexText(const std::string& regex) {
    if (!regex.empty() && !hasAny(regex, " \"()[]\\"))
        return regex;
    std::string quoted = "\"";
    for (const char symbol : regex) {
        if (symbol == '"')
            quoted += '\\';
        quoted += symbol;
    }
    return quoted + '"';
}

struct Printer {
    std::string operator()(const PatternTerm& term) const {
        std::string text = operandText(term.operand) + ':';
        for (std::size_t at = 0; at < term.anyOf.size(); ++at)
            text += (at == 0 ? "" : ",") + patternText(term.anyOf[at]);
        return text;
    }
    std::string operator()(const ComparisonTerm& term) const {
        return operandText(term.operand) + ' ' + std::string(signOf(term.relation)) + ' ' + literalText(term.value);
    }
    std::string operator()(const PathComparisonTerm& term) const {
        return operandText(term.operand) + ' ' + std::string(signOf(term.relation)) + ' ' + pathText(term.other);
    }
    std::string operator()(const RegexTerm& term) const { return operandText(term.operand) + " ~ " + regexText(term.regex.text()); }
    std::string operator()(const TimeTerm& term) const {
        if (term.relation == Relation::AtLeast)
            return "after:" + timeText(term.point);
        if (term.relation == Relation::Less)
            return "before:" + timeText(term.point);
        return "time " + std::string(signOf(term.relation)) + ' ' + timeText(term.point);
    }
    std::string operator()(const PresenceTerm& term) const {
        return (term.present ? "exists(" : "missing(") + operandText(term.operand) + ')';
    }
    std::string operator()(const SearchTerm& term) const { return searchText(term.text); }
    std::string operator()(const ChangedTerm& term) const { return "changed(" + pathText(term.path) + ')'; }
    std::string operator()(const BecameTerm& term) const { return "became(" + printExpression(term.inner.front()) + ')'; }
    std::string operator()(const Negation& negation) const { return '-' + inParentheses(negation.inner.front(), true); }
    std::string operator()(const Conjunction& all) const { return list(all.parts, " ", true); }
    std::string operator()(const Disjunction& any) const { return list(any.parts, " or ", false); }

    static std::string list(const std::vector<Expression>& parts, std::string_view between, bool apart) {
        std::string text;
        for (const auto& part : parts)
            text += (text.empty() ? "" : std::string(between)) + (apart ? inParentheses(part, false) : printExpression(part));
        return text;
    }
    static std::string inParentheses(const Expression& part, bool alsoConjunctions) {
        const bool wanted = std::holds_alternative<Disjunction>(part.node)
            || (alsoConjunctions && (std::holds_alternative<Conjunction>(part.node) || std::holds_alternative<Negation>(part.node)));
        return wanted ? '(' + printExpression(part) + ')' : printExpression(part);
    }
};

} // namespace

std::string patternText(const TextPattern& pattern) {
    return joined(pattern, " \"(),\\*");
}

std::string printExpression(const Expression& expression) {
    return std::visit(Printer{}, expression.node);
}

} // namespace leftfold
