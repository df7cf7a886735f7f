// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/format.h"
#include "app/cli/output.h"
#include "core/jobs/infer_reducer.h"
#include "core/replay/rule_coverage.h"

namespace leftfold::cli {

/// What was measured: an aggregate, or all of a type where there is no id.
struct CoverageTitle {
    AggregateId aggregate;
    std::string reducer; ///< as it is called
};

/// Which rules never fired, which events have no rule or change nothing, and the counts of each. An object of the contract's
/// kind, or tables for people; it has no rows for CSV.
void writeCoverage(Output& out, const CoverageTitle& title, const RuleCoverage& coverage, Format format);

/// What a person should know of a drafted reducer, for stderr.
std::string draftRemarks(const InferRequest& request, const InferredReducer& draft);

} // namespace leftfold::cli
