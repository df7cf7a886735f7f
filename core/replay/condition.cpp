// SPDX-License-Identifier: Apache-2.0
#include "core/replay/condition.h"
#include "core/expression/evaluate.h"

namespace leftfold {

namespace {

/// Collects what of the state before a step the terms ask for, and whether they ask for anything but states.
struct StateCollector {
    Selection& before;
    bool& eventToo; ///< a term asks about the event, or about what the step did
    bool inBecame = false; ///< there the state before is asked as if it were the state

    void operator()(const PatternTerm& term) { ask(term.operand); }
    void operator()(const ComparisonTerm& term) { ask(term.operand); }
    void operator()(const PathComparisonTerm& term) {
        ask(term.operand);
        ask(term.other);
    }
    void operator()(const RegexTerm& term) { ask(term.operand); }
    void operator()(const PresenceTerm& term) { ask(term.operand); }
    void operator()(const TimeTerm&) { eventToo = true; }
    void operator()(const SearchTerm&) { eventToo = true; }
    void operator()(const ChangedTerm& term) {
        eventToo = true;
        before.add(leadingNames(term.path));
    }
    void operator()(const BecameTerm& term) {
        eventToo = true;
        StateCollector inside{before, eventToo, true};
        std::visit(inside, term.inner.front().node);
    }
    void operator()(const Negation& negation) { all(negation.inner); }
    void operator()(const Conjunction& conjunction) { all(conjunction.parts); }
    void operator()(const Disjunction& disjunction) { all(disjunction.parts); }

private:
    void all(const std::vector<Expression>& parts) {
        for (const auto& part : parts)
            std::visit(*this, part.node);
    }
    void ask(const Operand& operand) {
        const auto* path = std::get_if<ValuePath>(&operand);
        eventToo = eventToo || !path || path->root != PathRoot::State;
        if (path && (path->root == PathRoot::Old || (inBecame && path->root == PathRoot::State)))
            before.add(leadingNames(*path));
    }
};

} // namespace

StepCondition::StepCondition(Expression expression)
    : m_filter(EventFilter::of(std::move(expression))) {
    m_needs.data = m_filter->wantedData();
    bool eventToo = false;
    StateCollector collector{m_needs.before, eventToo};
    std::visit(collector, m_filter->expression().node);
    m_stateAlone = !eventToo;
}

tl::expected<StepCondition, ExpressionFault> StepCondition::read(std::string_view text, Instant now) {
    auto expression = readExpression(text, {.scope = ExpressionScope::Replay, .now = now});
    if (!expression)
        return tl::unexpected(std::move(expression).error());
    return StepCondition(*std::move(expression));
}

StepCondition StepCondition::touching(const ValuePath& path) {
    return StepCondition(Expression{ChangedTerm{path}, 0, 0});
}

bool StepCondition::holds(const StepGlance& step) const {
    static const Event nothing; // the start has no event
    EventFacts facts(step.event ? *step.event : nothing);
    facts.setStates(step.before, step.after);
    facts.setForms(step.forms);
    return leftfold::holds(m_filter->expression(), facts);
}

Error conditionError(const ExpressionFault& fault) {
    return {ErrorCode::InvalidArgument,
        "The condition is not understood at column " + std::to_string(fault.column) + ": " + fault.what + '.', {}};
}

} // namespace leftfold
