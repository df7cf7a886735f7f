// SPDX-License-Identifier: Apache-2.0
#include "core/expression/expression.h"
#include "core/expression/build_expression.h"

namespace leftfold {

tl::expected<Expression, ExpressionFault> readExpression(std::string_view text, const ExpressionContext& context) {
    const auto syntax = readSyntax(text);
    if (!syntax)
        return tl::unexpected(syntax.error());
    return buildExpression(text, *syntax, context);
}

std::vector<Expression> conjuncts(const Expression& expression) {
    if (const auto* all = std::get_if<Conjunction>(&expression.node))
        return all->parts;
    return {expression};
}

Expression conjunctionOf(std::vector<Expression> parts) {
    if (parts.size() == 1)
        return std::move(parts.front());
    const auto begin = parts.front().begin;
    const auto end = parts.back().end;
    return {Conjunction{std::move(parts)}, begin, end};
}

} // namespace leftfold
