// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/preview_layout.h"
#include "core/jobs/propose_layout.h"
#include <string>

namespace leftfold::cli {

/// Why a proposed layout is as it is, line by line, for a person at a terminal: the roles with their sources and reasons, what
/// does not fit, which other tables may be logs.
std::string proposalRemarks(const LayoutProposals& proposals, const LayoutPreview& preview);

/// One sentence for a store none of whose tables is a log.
std::string noLogSentence(const LayoutProposals& proposals);

} // namespace leftfold::cli
