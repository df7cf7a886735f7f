// SPDX-License-Identifier: Apache-2.0
// expression: filters and conditions (formats.md, section 2): grammar, tree, printing, evaluation in memory.
// Not here: SQL, stores, widgets.
// May be included by: every core room but support and model; ui, app.
#pragma once
#include "core/expression/literal.h"
#include "core/expression/operand.h"
#include "core/expression/regular_expression.h"
#include "core/expression/syntax.h"
#include "core/expression/text_pattern.h"
#include "core/expression/time_point.h"
#include <variant>
#include <vector>

namespace leftfold {

struct Expression;

/// `type:order.*,payment.*`
struct PatternTerm {
    Operand operand;
    std::vector<TextPattern> anyOf;
};

/// `data.total >= 100`
struct ComparisonTerm {
    Operand operand;
    Relation relation = Relation::Equal;
    Literal value;
};

/// `state.paid > state.total`: what stands at two paths.
struct PathComparisonTerm {
    Operand operand;
    Relation relation = Relation::Equal;
    ValuePath other;
};

/// `data.email ~ @example\.test$`
struct RegexTerm {
    Operand operand;
    RegularExpression regex;
};

/// `time > 2026-01-01`; `after:T` is `time >= T` and `before:T` is `time < T`, so that a range has no gap and no overlap.
struct TimeTerm {
    Relation relation = Relation::AtLeast;
    TimePoint point;
};

/// `exists(data.total)`, `missing(correlation)`
struct PresenceTerm {
    Operand operand;
    bool present = true;
};

/// A word or quoted text: in types, ids or data, ignoring ASCII case.
struct SearchTerm {
    TextPattern text;
};

/// `changed(state.status)`: it differs from what it was before the step.
struct ChangedTerm {
    ValuePath path;
};

/// `became(state.total < 0)`: it holds, and did not before the step.
struct BecameTerm {
    std::vector<Expression> inner; ///< one
};

struct Negation {
    std::vector<Expression> inner; ///< one
};

struct Conjunction {
    std::vector<Expression> parts; ///< two or more, none of them a conjunction
};

struct Disjunction {
    std::vector<Expression> parts;
};

/// A filter or condition as a tree. It is whole: times are resolved, regular expressions compiled, so copies can be evaluated
/// on any thread.
struct Expression {
    std::variant<PatternTerm, ComparisonTerm, PathComparisonTerm, RegexTerm, TimeTerm, PresenceTerm, SearchTerm, ChangedTerm, BecameTerm,
        Negation, Conjunction, Disjunction>
        node;
    std::size_t begin = 0; ///< where it stands in the text that it was read from, in bytes
    std::size_t end = 0;
};

/// Where an expression is asked: of stored events, or of the steps of a replay, where the state is known too.
enum class ExpressionScope { Events, Replay };

struct ExpressionContext {
    ExpressionScope scope = ExpressionScope::Events;
    Instant now{}; ///< what `-2h` counts from
};

tl::expected<Expression, ExpressionFault> readExpression(std::string_view text, const ExpressionContext& context);

/// The parts that must all hold: those of a conjunction, else the expression alone.
std::vector<Expression> conjuncts(const Expression& expression);
/// All of these together; there must be one.
Expression conjunctionOf(std::vector<Expression> parts);

} // namespace leftfold
