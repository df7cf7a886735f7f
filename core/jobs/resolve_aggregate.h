// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/event_source.h"
#include <string_view>

namespace leftfold {

/// The aggregate that a person means by `TYPE/ID`, by an id alone, or by a stream's name (`type-id`); a UUID with or without
/// its dashes. Where several fit the error lists them, where none does it tells the nearest.
Result<AggregateId> resolveAggregate(EventSource& source, std::string_view name);

} // namespace leftfold
