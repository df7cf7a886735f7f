// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_proposal.h"

namespace leftfold {

/// What the tables of a store would mean as logs of events.
struct LayoutProposals {
    std::string store; ///< for sentences
    Catalogue catalogue;
    std::vector<TableProposal> tables; ///< the most likely first; those that are no logs last, with their reason

    /// Null where there is no such table.
    const TableProposal* find(const std::string& table) const;
};

/// Reads the first rows of the tables that may be logs of events by their columns, or of one table, as it is shown. Fails with
/// NotFound where there is no such table, or none at all.
Result<LayoutProposals> proposeLayouts(TableSource& source, const std::string& table, Progress& progress);

} // namespace leftfold
