// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/model/event.h"
#include "core/model/value.h"
#include <optional>

namespace leftfold {

/// A term that holds where this value stands at the path: `data.status = paid`, `data.total = 12.50`, `data.note = null`.
/// Nothing for arrays and objects, which do not compare.
std::optional<Expression> termFor(const ValuePath& path, const Value& value);
/// A term that holds for events with this in the field: `type:order.created`, `version:4`.
Expression termFor(EventField field, std::string text);
/// `aggregate:Order/o-17`
Expression termFor(const AggregateId& aggregate);

/// `-term`
Expression excluding(Expression term);
/// The expression and one more term; where it stands there already, nothing changes. Its opposite gives way to it.
Expression narrowed(const std::optional<Expression>& expression, Expression term);
/// Whether the term stands there by itself: what a click on it again takes away.
bool hasTerm(const std::optional<Expression>& expression, const Expression& term);
/// The expression without the term; nothing where nothing is left.
std::optional<Expression> widened(const std::optional<Expression>& expression, const Expression& term);

} // namespace leftfold
