// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_filter.h"
#include "core/replay/timeline_pass.h"

namespace leftfold {

/// A condition that is asked of the steps of a replay: `state.total < 0`, `changed(state.status)`, `type:payment.*`.
///
/// `type` and `schema` are those of the event as stored and as the reducer saw it, `data` is what the reducer saw. A step that
/// failed or was dropped is asked too: there the state is as it was, and the event as it is stored. Step 0 has no event, so
/// that terms about events do not hold there, and its state neither changed nor became anything.
class StepCondition {
public:
    /// Times such as `-2h` count from `now`.
    static tl::expected<StepCondition, ExpressionFault> read(std::string_view text, Instant now);
    /// `changed(path)`: the steps that touch the place or anything below it.
    static StepCondition touching(const ValuePath& path);
    explicit StepCondition(Expression expression);

    const Expression& expression() const { return m_filter->expression(); }
    const GlanceNeeds& needs() const { return m_needs; }
    /// Whether it asks about states alone, so that it holds or not between two events.
    bool asksStateAlone() const { return m_stateAlone; }
    bool holds(const StepGlance& step) const;

private:
    std::shared_ptr<const EventFilter> m_filter;
    GlanceNeeds m_needs;
    bool m_stateAlone = false;
};

/// For a person: "The condition is not understood at column 14: expected a value after >=."
Error conditionError(const ExpressionFault& fault);

} // namespace leftfold
