// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace leftfold {

/// A role that stands inside the documents of a column.
struct ProposedMember {
    std::string role;
    std::vector<std::string> path;
    double score = 0;
    std::string reason;
};

/// What documents hold besides the data.
struct ProposedMembers {
    std::vector<ProposedMember> roles;
    std::vector<std::pair<std::string, Value>> shape; ///< members of the layout's section: `data_path`, `metadata_members`, …
};

/// Looks for the missing roles in the documents of the column that holds `of` (payload or metadata): names in a payload must
/// say it more surely, since business data has types and versions of its own.
ProposedMembers proposeMembers(
    const std::string& of, std::span<const std::optional<std::string>> documents, const std::set<std::string>& missing);

} // namespace leftfold
