// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/event.h"

namespace leftfold {

/// The event's metadata alone; null where it has none. What one of its two places cannot tell, the other may.
Result<Value> readMetadata(const Event& event);

} // namespace leftfold
