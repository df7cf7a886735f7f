// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"
#include <optional>
#include <string>
#include <vector>

namespace leftfold {

/// The members of an event's data that somebody will read. The rest is checked, but never made into values: a fold of a long
/// history spends most of its time there.
struct Selection {
    struct Member;
    bool everything = false;
    std::vector<Member> members;

    /// Adds the member that these names lead to, with all below it; without names, everything.
    void add(const std::vector<std::string>& names);
    /// Adds all that the other selects.
    void addAll(const Selection& other);
    const Member* find(std::string_view name) const;
};

struct Selection::Member {
    std::string name;
    Selection below;
};

/// The event's data with at least what is selected; as `readData` in all else.
Result<Value> readData(const Event& event, const Selection& wanted);

} // namespace leftfold
