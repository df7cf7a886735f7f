// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/expression/operand.h"
#include "core/support/result.h"
#include <variant>

namespace leftfold {

/// What every event has, as the columns of a list name it. `Aggregate` is type and id together.
enum class EventPart {
    GlobalPosition,
    Id,
    Type,
    StoredType,
    SchemaVersion,
    AggregateType,
    AggregateId,
    AggregateVersion,
    OccurredAt,
    Correlation,
    Causation,
    Data,
    Metadata,
    Problem, ///< why the payload can't be read
    Aggregate
};

/// A column of a list of events: a part that all of them have, or a place in their data or metadata.
using EventColumn = std::variant<EventPart, ValuePath>;

/// `aggregate_id`, `data.items[0].price`: as it is written and read back.
std::string columnName(const EventColumn& column);

/// Reads a name of the contract, a word of the filter language, or a path. The error says what there is.
Result<EventColumn> readColumn(std::string_view name);
/// Several, separated by commas.
Result<std::vector<EventColumn>> readColumns(std::string_view names);

/// The columns that a list has where none were chosen: the members of the contract and `problem`.
const std::vector<EventColumn>& contractColumns();

/// Whether the payload must be read for it.
bool needsPayload(const EventColumn& column);

} // namespace leftfold
