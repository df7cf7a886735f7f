// SPDX-License-Identifier: Apache-2.0
#include "core/expression/event_filter.h"
#include "core/expression/evaluate.h"

namespace leftfold {

namespace {

void add(EventFields& fields, EventField field) {
    fields.set(static_cast<std::size_t>(field));
}

/// Collects what the terms of an expression ask for.
struct NeedsCollector {
    FilterNeeds& needs;
    Selection& wanted;

    void operator()(const PatternTerm& term) const { ask(term.operand); }
    void operator()(const ComparisonTerm& term) const { ask(term.operand); }
    void operator()(const PathComparisonTerm& term) const {
        ask(term.operand);
        ask(term.other);
    }
    void operator()(const RegexTerm& term) const { ask(term.operand); }
    void operator()(const TimeTerm&) const { add(needs.fields, EventField::Time); }
    void operator()(const PresenceTerm& term) const { ask(term.operand); }
    void operator()(const SearchTerm&) const {
        needs.payload = true;
        for (const auto field : {EventField::Type, EventField::Aggregate, EventField::Id, EventField::Correlation, EventField::Causation})
            add(needs.fields, field);
    }
    void operator()(const ChangedTerm&) const { }
    void operator()(const BecameTerm& term) const { all(term.inner); }
    void operator()(const Negation& negation) const { all(negation.inner); }
    void operator()(const Conjunction& conjunction) const { all(conjunction.parts); }
    void operator()(const Disjunction& disjunction) const { all(disjunction.parts); }

private:
    void all(const std::vector<Expression>& parts) const {
        for (const auto& part : parts)
            std::visit(*this, part.node);
    }
    void ask(const Operand& operand) const {
        if (const auto* field = std::get_if<EventField>(&operand)) {
            if (*field == EventField::Outbox)
                needs.outbox = true;
            else
                add(needs.fields, *field);
            return;
        }
        const auto& path = std::get<ValuePath>(operand);
        needs.metadata = needs.metadata || path.root == PathRoot::Metadata;
        if (path.root != PathRoot::Data)
            return;
        needs.payload = true;
        wanted.add(leadingNames(path));
    }
};

} // namespace

EventFilter::EventFilter(Expression expression)
    : m_expression(std::move(expression)) {
    std::visit(NeedsCollector{m_needs, m_wanted}, m_expression.node);
}

tl::expected<std::shared_ptr<const EventFilter>, ExpressionFault> EventFilter::read(std::string_view text, Instant now) {
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return nullptr;
    auto expression = readExpression(text, {.scope = ExpressionScope::Events, .now = now});
    if (!expression)
        return tl::unexpected(std::move(expression).error());
    return of(*std::move(expression));
}

std::shared_ptr<const EventFilter> EventFilter::of(Expression expression) {
    return std::shared_ptr<const EventFilter>(new EventFilter(std::move(expression)));
}

bool EventFilter::matches(const Event& event, std::string_view messageState) const {
    EventFacts facts(event, &m_wanted);
    facts.setMessageState(messageState);
    return holds(m_expression, facts);
}

Error filterError(const ExpressionFault& fault) {
    return {
        ErrorCode::InvalidArgument, "The filter is not understood at column " + std::to_string(fault.column) + ": " + fault.what + '.', {}};
}

} // namespace leftfold
