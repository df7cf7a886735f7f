// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/column_facts.h"
#include <string>
#include <vector>

namespace leftfold {

/// A member that documents of a column have: its path from the top, and what its values look like.
struct MemberFacts {
    std::vector<std::string> path;
    ColumnFacts facts;
    int objects = 0; ///< in how many documents it is an object itself
};

/// The members of the documents, three levels deep, the shorter paths first; at most some hundred.
std::vector<MemberFacts> membersOf(std::span<const std::optional<std::string>> documents);

} // namespace leftfold
