// SPDX-License-Identifier: Apache-2.0
#include "core/expression/value_term.h"
#include "core/expression/print_expression.h"
#include <algorithm>

namespace leftfold {

namespace {

Expression made(decltype(Expression::node) node) {
    return {std::move(node), 0, 0};
}

} // namespace

std::optional<Expression> termFor(const ValuePath& path, const Value& value) {
    switch (value.kind()) {
    case Value::Kind::Null:
    case Value::Kind::Boolean:
    case Value::Kind::Number: {
        const auto word = std::string(Scalar::of(value).text);
        const auto literal = Literal::bare(word);
        // Digits beyond what a Decimal holds are no number to compare with; as a pattern they still mean themselves.
        if (value.isNumber() && !literal.number)
            return made(PatternTerm{path, {TextPattern::plain(word)}});
        return made(ComparisonTerm{path, Relation::Equal, literal});
    }
    case Value::Kind::String:
        return made(ComparisonTerm{path, Relation::Equal, Literal::textOf(value.text())});
    default:
        return std::nullopt;
    }
}

Expression termFor(EventField field, std::string text) {
    return made(PatternTerm{field, {TextPattern::plain(std::move(text))}});
}

Expression termFor(const AggregateId& aggregate) {
    return termFor(EventField::Aggregate, aggregate.path());
}

Expression excluding(Expression term) {
    if (auto* twice = std::get_if<Negation>(&term.node))
        return Expression(std::move(twice->inner.front()));
    return made(Negation{{std::move(term)}});
}

Expression narrowed(const std::optional<Expression>& expression, Expression term) {
    if (!expression)
        return term;
    auto parts = conjuncts(*expression);
    const auto same = printExpression(term);
    const auto opposite = printExpression(excluding(term));
    std::erase_if(parts, [&](const Expression& part) {
        const auto text = printExpression(part);
        return text == same || text == opposite;
    });
    parts.push_back(std::move(term));
    return conjunctionOf(std::move(parts));
}

bool hasTerm(const std::optional<Expression>& expression, const Expression& term) {
    const auto same = printExpression(term);
    const auto parts = expression ? conjuncts(*expression) : std::vector<Expression>();
    return std::any_of(parts.begin(), parts.end(), [&same](const Expression& part) { return printExpression(part) == same; });
}

std::optional<Expression> widened(const std::optional<Expression>& expression, const Expression& term) {
    const auto same = printExpression(term);
    auto parts = expression ? conjuncts(*expression) : std::vector<Expression>();
    std::erase_if(parts, [&same](const Expression& part) { return printExpression(part) == same; });
    return parts.empty() ? std::nullopt : std::optional(conjunctionOf(std::move(parts)));
}

} // namespace leftfold
