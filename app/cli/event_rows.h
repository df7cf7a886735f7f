// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/row_writer.h"
#include "core/expression/event_column.h"
#include "core/jobs/upcast_events.h"

namespace leftfold::cli {

using EventRow = ListedEvent;

/// Events as lines for people, objects of the contract, and CSV records with the same members.
RowShape<EventRow> eventShape();
/// The same in columns of one's own.
RowShape<EventRow> eventShape(std::vector<EventColumn> columns);

/// `order.created v3`.
std::string typeWithVersion(std::string_view type, const std::optional<int>& version);

} // namespace leftfold::cli
