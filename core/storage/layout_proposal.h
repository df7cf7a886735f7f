// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include "core/storage/table_sample.h"
#include <string>
#include <vector>

namespace leftfold {

/// Where a proposal gets a role from, and why.
struct ProposedRole {
    std::string role;
    std::string source; ///< `payload`, `meta › correlationId`, for a person
    double confidence = 0; ///< 0 to 1
    std::string reason; ///< one clause
};

/// What a table would mean as a log of events.
struct TableProposal {
    std::string table; ///< as the engine shows it
    double confidence = 0; ///< 0 to 1
    int rows = 0; ///< that were looked at
    std::vector<ProposedRole> roles;
    std::vector<std::string> doubts; ///< sentences: what a person should look at
    std::string refusal; ///< not empty: why the table is no log of events, as a clause; then there is no document
    Value document; ///< a layout document, to be edited

    bool isLog() const { return refusal.empty(); }
    /// The refusal as a sentence about the table.
    std::string refusalSentence() const {
        return isLog() ? std::string() : table + " is no log of events as far as Leftfold can tell: " + refusal + '.';
    }
};

/// Proposes a layout for the table by the names of its columns and what its first rows hold. Facts: the names that some
/// sixty libraries give to the same things, see role_dictionary.
TableProposal proposeLayout(Engine engine, const TableSample& sample);

} // namespace leftfold
