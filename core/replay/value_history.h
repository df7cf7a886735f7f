// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/transitions.h"
#include <variant>

namespace leftfold {

/// From a step on until the next run begins: what stands at a place of the state.
struct ValueRun {
    /// `Count`: an array or an object, of which the number of its elements is kept. States share what stands in them, and
    /// to hold all of it would make the fold copy it.
    enum class Kind : std::uint8_t { Nothing, Scalar, Count };
    std::size_t step = 0;
    Kind kind = Kind::Nothing;
    Value value; ///< the scalar, or the number of elements

    bool operator==(const ValueRun&) const = default;
};

/// What stood at a place of the state after every step.
class ValueHistory {
public:
    /// What stands there after the step that follows the last one; null: nothing. Begins a run where anything is different.
    void add(const Value* found);

    /// In order; the first begins at step 0. A run begins wherever the place was touched, so neighbours may look alike.
    const std::vector<ValueRun>& runs() const { return m_runs; }
    std::size_t size() const { return m_size; }
    const ValueRun& at(std::size_t step) const;
    /// The steps that changed the place, anything below it, or what it stands in.
    std::vector<std::size_t> touches() const;
    /// Whether every scalar there is a number or a decimal text, and there is one: what a curve can show. Counts are numbers.
    bool isNumeric() const;
    /// The different values, in the order of their coming, as far as there are no more than `most`; else empty.
    std::vector<Value> distinct(std::size_t most) const;

private:
    std::vector<ValueRun> m_runs;
    Value m_last; ///< of the last run, with all below it
    std::size_t m_size = 0;
};

/// What somebody watches: a place of the state, or whether a condition holds.
class ReplayWatch {
public:
    /// `state.total`, `state.items[0].price`, or a condition. A place of anything but the state is no watch.
    static tl::expected<ReplayWatch, ExpressionFault> read(std::string_view text, Instant now);

    const std::string& text() const { return m_text; }
    /// Null where it is a condition.
    const ValuePath* path() const { return std::get_if<ValuePath>(&m_what); }
    const StepCondition* condition() const { return std::get_if<StepCondition>(&m_what); }

private:
    ReplayWatch(std::string text, std::variant<ValuePath, StepCondition> what)
        : m_text(std::move(text))
        , m_what(std::move(what)) { }

    std::string m_text;
    std::variant<ValuePath, StepCondition> m_what;
};

/// All histories of the watches in one pass; those of conditions are true and false. Fails only where it is cancelled.
Result<std::vector<ValueHistory>> traceValues(const Timeline& timeline, std::span<const ReplayWatch> watches, Progress& progress);

} // namespace leftfold
