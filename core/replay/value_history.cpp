// SPDX-License-Identifier: Apache-2.0
#include "core/replay/value_history.h"
#include "core/expression/column_values.h"
#include "core/model/decimal.h"
#include <algorithm>

namespace leftfold {

namespace {

bool isCurve(const Value& value) {
    if (value.isNumber())
        return true;
    const bool digit =
        value.isString() && !value.text().empty() && std::string_view("-0123456789").find(value.text()[0]) != std::string_view::npos;
    return digit && Decimal::parse(value.text()).has_value();
}

ValueRun runOf(std::size_t step, const Value* found) {
    if (!found)
        return {step, ValueRun::Kind::Nothing, {}};
    if (found->isArray() || found->isObject())
        return {step, ValueRun::Kind::Count, Value::integer(static_cast<std::int64_t>(found->size()))};
    return {step, ValueRun::Kind::Scalar, *found};
}

bool hasAnyItem(const ValuePath& path) {
    return std::any_of(path.steps.begin(), path.steps.end(), [](const PathStep& step) { return std::holds_alternative<AnyItem>(step); });
}

/// What stands at a path without `[*]`; null where there is nothing.
const Value* placeIn(const Value& root, const std::vector<PathStep>& steps) {
    const Value* at = &root;
    for (const auto& step : steps) {
        const auto* name = std::get_if<std::string>(&step);
        const auto index = name ? 0 : std::get<std::size_t>(step);
        at = name ? at->find(*name) : index < at->items().size() ? &at->items()[index] : nullptr;
        if (!at)
            return nullptr;
    }
    return at;
}

/// Hands the watch's values at the steps to a history.
void addTo(ValueHistory& history, const ReplayWatch& watch, const StepGlance& step) {
    if (const auto* condition = watch.condition()) {
        const auto holds = Value::boolean(condition->holds(step));
        return history.add(&holds);
    }
    const auto& path = *watch.path();
    if (!hasAnyItem(path))
        return history.add(placeIn(*step.after, path.steps));
    const auto all = valueAt(*step.after, path.steps);
    history.add(all.isNull() ? nullptr : &all);
}

} // namespace

void ValueHistory::add(const Value* found) {
    const auto step = m_size++;
    const bool wasThere = !m_runs.empty() && m_runs.back().kind != ValueRun::Kind::Nothing;
    if (!m_runs.empty() && (found ? wasThere && *found == m_last : !wasThere))
        return;
    m_runs.push_back(runOf(step, found));
    m_last = found ? *found : Value();
}

const ValueRun& ValueHistory::at(std::size_t step) const {
    const auto behind =
        std::upper_bound(m_runs.begin(), m_runs.end(), step, [](std::size_t wanted, const ValueRun& run) { return wanted < run.step; });
    return *std::prev(behind);
}

std::vector<std::size_t> ValueHistory::touches() const {
    std::vector<std::size_t> steps;
    for (std::size_t at = 1; at < m_runs.size(); ++at)
        steps.push_back(m_runs[at].step);
    return steps;
}

bool ValueHistory::isNumeric() const {
    const auto there = [](const ValueRun& run) { return run.kind != ValueRun::Kind::Nothing && !run.value.isNull(); };
    return std::any_of(m_runs.begin(), m_runs.end(), there)
        && std::all_of(m_runs.begin(), m_runs.end(), [&](const ValueRun& run) { return !there(run) || isCurve(run.value); });
}

std::vector<Value> ValueHistory::distinct(std::size_t most) const {
    std::vector<Value> values;
    for (const auto& run : m_runs) {
        if (run.kind == ValueRun::Kind::Nothing || std::find(values.begin(), values.end(), run.value) != values.end())
            continue;
        if (values.size() == most)
            return {};
        values.push_back(run.value);
    }
    return values;
}

tl::expected<ReplayWatch, ExpressionFault> ReplayWatch::read(std::string_view text, Instant now) {
    const ExpressionContext context{.scope = ExpressionScope::Replay, .now = now};
    // The grammar reads paths inside of functions only.
    const auto asked = readExpression("exists(" + std::string(text) + ')', context);
    const auto* presence = asked ? std::get_if<PresenceTerm>(&asked->node) : nullptr;
    const auto* path = presence ? std::get_if<ValuePath>(&presence->operand) : nullptr;
    if (path && path->root == PathRoot::State)
        return ReplayWatch(pathText(*path), *path);
    if (path)
        return tl::unexpected(ExpressionFault{0, 1, "expected a place of the state, such as state.total, or a condition"});
    auto condition = StepCondition::read(text, now);
    if (!condition)
        return tl::unexpected(std::move(condition).error());
    return ReplayWatch(std::string(text), *std::move(condition));
}

Result<std::vector<ValueHistory>> traceValues(const Timeline& timeline, std::span<const ReplayWatch> watches, Progress& progress) {
    std::vector<ValueHistory> histories(watches.size());
    GlanceNeeds needs;
    for (const auto& watch : watches)
        if (const auto* condition = watch.condition())
            needs.add(condition->needs());
    TRY_VOID(passOver(timeline, needs, progress, [&](const StepGlance& step) {
        for (std::size_t at = 0; at < watches.size(); ++at)
            addTo(histories[at], watches[at], step);
    }));
    return histories;
}

} // namespace leftfold
