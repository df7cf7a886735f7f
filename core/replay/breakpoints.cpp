// SPDX-License-Identifier: Apache-2.0
#include "core/replay/breakpoints.h"
#include <algorithm>
#include <map>

namespace leftfold {

namespace {

tl::expected<Expression, ExpressionFault> readTypes(const std::string& types, const ExpressionContext& context) {
    constexpr std::string_view field = "type:";
    auto read = readExpression(std::string(field) + types, context);
    if (read && !std::holds_alternative<PatternTerm>(read->node))
        return tl::unexpected(ExpressionFault{0, 1, "expected types with commas between them, such as order.created,payment.*"});
    if (!read) {
        auto fault = std::move(read).error();
        fault.offset -= std::min(fault.offset, field.size());
        fault.column -= std::min(fault.column - 1, field.size());
        return tl::unexpected(std::move(fault));
    }
    return read;
}

} // namespace

bool HitRule::stopsAt(std::size_t hit) const {
    switch (kind) {
    case Kind::Every:
        return true;
    case Kind::Nth:
        return hit == count;
    case Kind::EveryNth:
        break;
    }
    return count > 0 && hit % count == 0;
}

tl::expected<StepCondition, ExpressionFault> conditionOf(const Breakpoint& breakpoint, Instant now) {
    const ExpressionContext context{.scope = ExpressionScope::Replay, .now = now};
    std::vector<Expression> parts;
    if (!breakpoint.types.empty() || breakpoint.condition.empty()) {
        auto types = readTypes(breakpoint.types.empty() ? "*" : breakpoint.types, context);
        if (!types)
            return tl::unexpected(std::move(types).error());
        parts.push_back(*std::move(types));
    }
    if (!breakpoint.condition.empty()) {
        auto condition = readExpression(breakpoint.condition, context);
        if (!condition)
            return tl::unexpected(std::move(condition).error());
        for (auto& part : conjuncts(*condition))
            parts.push_back(std::move(part));
    }
    return StepCondition(conjunctionOf(std::move(parts)));
}

std::string titleOf(const Breakpoint& breakpoint) {
    if (breakpoint.types.empty())
        return breakpoint.condition.empty() ? "every event" : breakpoint.condition;
    return breakpoint.condition.empty() ? breakpoint.types : breakpoint.types + ", " + breakpoint.condition;
}

std::vector<std::size_t> stopsOf(const Breakpoint& breakpoint, const ConditionHistory& history) {
    std::vector<std::size_t> stops;
    std::size_t hit = 0;
    for (const auto& run : history.runs()) {
        const auto last = breakpoint.met == MetWhen::Becomes ? run.first : run.last;
        for (auto step = std::max<std::size_t>(run.first, 1); step <= last; ++step)
            if (breakpoint.rule.stopsAt(++hit))
                stops.push_back(step);
    }
    return stops;
}

Stops::Stops(std::span<const Breakpoint> breakpoints, std::span<const ConditionHistory> histories) {
    std::map<std::size_t, std::size_t> byStep;
    for (std::size_t at = 0; at < std::min(breakpoints.size(), histories.size()); ++at)
        if (breakpoints[at].on)
            for (const auto step : stopsOf(breakpoints[at], histories[at]))
                byStep.try_emplace(step, at);
    m_all.reserve(byStep.size());
    for (const auto& [step, at] : byStep)
        m_all.push_back({step, at});
}

std::optional<Stop> Stops::after(std::size_t step) const {
    const auto found =
        std::upper_bound(m_all.begin(), m_all.end(), step, [](std::size_t wanted, const Stop& stop) { return wanted < stop.step; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

std::optional<Stop> Stops::before(std::size_t step) const {
    const auto found =
        std::lower_bound(m_all.begin(), m_all.end(), step, [](const Stop& stop, std::size_t wanted) { return stop.step < wanted; });
    return found == m_all.begin() ? std::nullopt : std::optional(*std::prev(found));
}

} // namespace leftfold
