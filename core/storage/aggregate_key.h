// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/identifiers.h"
#include "core/storage/bound_section.h"
#include <string>
#include <string_view>

namespace leftfold {

/// The column that tells one aggregate from another: a stream name, or an id.
ColumnName aggregateKeyColumn(const BoundSection& section);

/// What stands in that column for the aggregate.
std::string aggregateKey(const BoundSection& section, const AggregateId& aggregate);

/// The aggregate that a stored key stands for. Without a stream name the type is not in the key and stays empty.
AggregateId aggregateOf(const BoundSection& section, std::string_view key);

} // namespace leftfold
