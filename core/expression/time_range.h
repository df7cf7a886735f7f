// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/expression.h"
#include "core/support/clock.h"
#include <optional>

namespace leftfold {

/// From `from` up to, but without, `to`; nothing: open on that side.
struct TimeRange {
    std::optional<Instant> from, to;

    bool operator==(const TimeRange&) const = default;
};

/// The expression without its bounds of time, as far as they stand by themselves. Nothing where nothing is left.
std::optional<Expression> withoutTimes(const Expression& expression);

/// The times that the bounds which stand by themselves leave.
TimeRange timeRangeOf(const Expression& expression);

/// The expression with these bounds in place of its own. Nothing where there is neither.
std::optional<Expression> within(const std::optional<Expression>& expression, const TimeRange& range);

} // namespace leftfold
