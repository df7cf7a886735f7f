// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/breakpoints.h"

namespace leftfold::ui {

/// What somebody hunts for in replays: where runs stop, and what is watched.
struct HuntList {
    std::vector<Breakpoint> breakpoints;
    std::vector<std::string> watches; ///< places of the state (`state.total`) and conditions

    bool operator==(const HuntList&) const = default;
};

/// As JSON, for what is remembered of a store: `breakpoints` with `types`, `condition`, `met`, `rule`, `count` and `on`, and
/// `watches`.
Value huntValue(const HuntList& list);
/// What is no breakpoint and no watch is left out.
HuntList huntListOf(const Value& value);

} // namespace leftfold::ui
