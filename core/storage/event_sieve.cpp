// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_sieve.h"
#include "core/expression/event_filter.h"

namespace leftfold {

namespace {

/// What of the filter holds or does not whatever the event's message says; null: nothing.
std::shared_ptr<const EventFilter> withoutMessages(const std::shared_ptr<const EventFilter>& filter) {
    if (!filter || !filter->needs().outbox)
        return filter;
    std::vector<Expression> left;
    for (auto& part : conjuncts(filter->expression()))
        if (!EventFilter::of(part)->needs().outbox)
            left.push_back(std::move(part));
    return left.empty() ? nullptr : EventFilter::of(conjunctionOf(std::move(left)));
}

Remainder withoutMessages(Remainder rest) {
    rest.filter = withoutMessages(rest.filter);
    return rest;
}

} // namespace

RowParts partsFor(const Remainder& rest) {
    auto parts = rest.filter ? RowParts::of(rest.filter->needs()) : RowParts();
    const auto add = [&parts](bool asked, EventField field) {
        if (asked)
            parts.with(field);
    };
    add(rest.correlation.has_value(), EventField::Correlation);
    add(rest.causation || !rest.anyCausation.empty(), EventField::Causation);
    add(rest.id || !rest.anyId.empty(), EventField::Id);
    add(!rest.anyStoredType.empty(), EventField::Type);
    add(rest.position.has_value(), EventField::GlobalPosition);
    add(rest.aggregateType.has_value(), EventField::Aggregate);
    add(rest.afterVersion || rest.upToVersion, EventField::AggregateVersion);
    return parts;
}

EventSieve::EventSieve(const BoundSection& section, const Remainder& rest, ColumnList columns)
    : m_rest(withoutMessages(rest))
    , m_reader(section, partsFor(m_rest), std::move(columns)) { }

bool EventSieve::mayAccept(const Row& row) const {
    m_reader.readInto(m_event, row, PayloadPart::Whole);
    return m_rest.accepts(m_event);
}

} // namespace leftfold
