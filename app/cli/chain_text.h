// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/causation/chain_rows.h"
#include "core/jobs/trace_chain.h"
#include <string>

namespace leftfold::cli {

/// The chain as an indented tree with times, then what is wrong with it and what the marks mean.
void appendChainTree(std::string& out, const Chain& chain, const std::vector<ChainRow>& rows, const Terminal& terminal);

} // namespace leftfold::cli
