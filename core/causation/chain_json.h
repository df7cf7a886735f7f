// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/causation_graph.h"
#include <string>

namespace leftfold {

/// The document of `leftfold chain --format json`; a node a line.
std::string chainJson(const CorrelationId& correlation, const CausationGraph& graph);
/// The nodes alone, one object a line.
std::string chainJsonLines(const CausationGraph& graph);

} // namespace leftfold
