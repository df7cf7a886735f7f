// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/causation/chain_rows.h"
#include "core/causation/time_axis.h"

namespace leftfold {

/// From the moment of the cause to the event's own, in places of the axis.
struct WaterfallBar {
    double from = 0;
    double to = 0;
    bool known = false; ///< the store tells the times
    bool backward = false; ///< the event is earlier than its cause
    bool critical = false; ///< on the critical path
};

struct Waterfall {
    TimeAxis axis;
    std::vector<WaterfallBar> bars; ///< one for each row
};

/// The bars of the rows. The axis spans the whole chain, whatever is collapsed.
Waterfall waterfall(const CausationGraph& graph, const std::vector<ChainRow>& rows, IdleTime idle);

} // namespace leftfold
