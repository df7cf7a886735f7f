// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/replay/many_timelines.h"
#include <span>

namespace leftfold {

/// All steps of the timelines in that order; each timeline's own steps stay in theirs. `back` is not filled in.
std::vector<ManyStep> orderSteps(std::span<const std::shared_ptr<const Timeline>> timelines, ManyOrder order);

} // namespace leftfold
