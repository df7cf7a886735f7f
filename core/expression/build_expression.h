// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"

namespace leftfold {

/// Makes the tree of what the grammar has read, and finds what the grammar cannot: a time that is none, a regular expression
/// that does not compile, a state where there is none.
tl::expected<Expression, ExpressionFault> buildExpression(
    std::string_view text, const SyntaxNode& syntax, const ExpressionContext& context);

} // namespace leftfold
