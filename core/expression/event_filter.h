// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/model/event.h"
#include "core/model/selection.h"
#include "core/support/result.h"
#include <bitset>
#include <memory>

namespace leftfold {

/// Some of an event's fields, by EventField.
using EventFields = std::bitset<10>;

/// What of an event must be read before a filter can be asked.
struct FilterNeeds {
    bool payload = false; ///< the whole of it
    bool metadata = false; ///< and the payload, where metadata stands in it
    bool outbox = false; ///< the state of its message
    EventFields fields;
};

/// An expression over stored events, ready to be asked of any of them on any thread.
class EventFilter {
public:
    /// Null for a text of spaces alone: every event.
    static tl::expected<std::shared_ptr<const EventFilter>, ExpressionFault> read(std::string_view text, Instant now);
    static std::shared_ptr<const EventFilter> of(Expression expression);

    const Expression& expression() const { return m_expression; }
    const FilterNeeds& needs() const { return m_needs; }
    /// The parts of the data that it asks for.
    const Selection& wantedData() const { return m_wanted; }
    /// The event must have its whole payload where that is needed. `messageState` as for EventFacts.
    bool matches(const Event& event, std::string_view messageState = {}) const;

private:
    explicit EventFilter(Expression expression);

    Expression m_expression;
    FilterNeeds m_needs;
    Selection m_wanted; ///< of the data
};

/// For a person: "The filter is not understood at column 14: expected a value after >=."
Error filterError(const ExpressionFault& fault);

} // namespace leftfold
