// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/event_filter.h"
#include "core/support/result.h"
#include <memory>
#include <string>

namespace leftfold::cli {

/// The filter as it was written; null where none was. A mistake is told with its column.
Result<std::shared_ptr<const EventFilter>> readFilter(const std::string& option);

} // namespace leftfold::cli
