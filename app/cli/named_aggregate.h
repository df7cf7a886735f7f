// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <string>

namespace leftfold::cli {

/// The aggregate that a person names. An id that a table cut in its middle to fit the terminal (`Order/0190a3f2…9c1d`) stands
/// for the one aggregate that it fits, so that what was copied from the screen works.
Result<AggregateId> findAggregate(EventSource& source, const std::string& name, Progress& progress);

} // namespace leftfold::cli
