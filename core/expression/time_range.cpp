// SPDX-License-Identifier: Apache-2.0
#include "core/expression/time_range.h"
#include "core/model/instant.h"
#include <algorithm>

namespace leftfold {

namespace {

/// `2026-03-01T06:00:00Z`, with a fraction where there is one.
std::string textOf(Instant instant) {
    auto text = formatInstant(instant);
    text.erase(text.find_last_not_of('0', text.size() - 2) + 1);
    if (text.back() == '.')
        text.pop_back();
    return text + 'Z';
}

Expression bound(Relation relation, Instant instant) {
    return {TimeTerm{relation, {textOf(instant), instant}}, 0, 0};
}

void narrow(TimeRange& range, const TimeTerm& term) {
    const auto next = Instant::duration(1); // the bounds of a range are `>=` and `<`
    const auto at = term.point.at;
    const auto from = [&range](Instant instant) { range.from = std::max(range.from.value_or(instant), instant); };
    const auto to = [&range](Instant instant) { range.to = std::min(range.to.value_or(instant), instant); };
    if (term.relation == Relation::AtLeast || term.relation == Relation::Equal)
        from(at);
    if (term.relation == Relation::Greater)
        from(at + next);
    if (term.relation == Relation::Less)
        to(at);
    if (term.relation == Relation::AtMost || term.relation == Relation::Equal)
        to(at + next);
}

} // namespace

std::optional<Expression> withoutTimes(const Expression& expression) {
    std::vector<Expression> left;
    for (auto& part : conjuncts(expression))
        if (!std::holds_alternative<TimeTerm>(part.node))
            left.push_back(std::move(part));
    return left.empty() ? std::nullopt : std::optional(conjunctionOf(std::move(left)));
}

TimeRange timeRangeOf(const Expression& expression) {
    TimeRange range;
    for (const auto& part : conjuncts(expression))
        if (const auto* term = std::get_if<TimeTerm>(&part.node))
            narrow(range, *term);
    return range;
}

std::optional<Expression> within(const std::optional<Expression>& expression, const TimeRange& range) {
    std::vector<Expression> parts;
    if (const auto left = expression ? withoutTimes(*expression) : std::nullopt)
        parts = conjuncts(*left);
    if (range.from)
        parts.push_back(bound(Relation::AtLeast, *range.from));
    if (range.to)
        parts.push_back(bound(Relation::Less, *range.to));
    return parts.empty() ? std::nullopt : std::optional(conjunctionOf(std::move(parts)));
}

} // namespace leftfold
